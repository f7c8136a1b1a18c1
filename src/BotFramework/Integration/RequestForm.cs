using System;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>What a request must be, seen from its headers, so that its body can be an activity.</summary>
internal static class RequestForm
{
    // Where a request has both lengths, Kestrel believes the chunks and leaves the other under this name.
    private const string LengthThatLost = "X-Content-Length";

    /// <summary>What is wrong and the status that says so, with the reason for the log; null when nothing is.</summary>
    public static (int Status, string Reason)? BrokenBy(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
            return (StatusCodes.Status415UnsupportedMediaType, "its content type isn't application/json in UTF-8");
        if (request.Headers.ContentEncoding.Count > 0)
            return (StatusCodes.Status415UnsupportedMediaType, "its body is compressed");
        if (request.Headers.TransferEncoding.Count > 0 && (request.ContentLength != null || request.Headers.ContainsKey(LengthThatLost)))
            return (StatusCodes.Status400BadRequest, "it has two lengths");
        return null;
    }

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));
}
