using System;
using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>The HTTP messages of a call; disposing it disposes them.</summary>
public class HttpOperationResponse : IHttpOperationResponse, IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Request?.Dispose();
        Response?.Dispose();
    }
}

/// <summary>The HTTP messages of a call and what its answer says.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse, IHttpOperationResponse<T>
{
    /// <summary>Null when the answer has no body.</summary>
    public T Body { get; set; }
}
