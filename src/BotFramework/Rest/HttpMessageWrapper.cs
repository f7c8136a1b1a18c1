using System;
using System.Collections.Generic;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What an exception keeps of an HTTP message, which is disposed by then.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers == null)
            return;
        foreach (var (name, values) in headers)
            Headers[name] = Headers.TryGetValue(name, out var before) ? [.. before, .. values] : [.. values];
    }
}
