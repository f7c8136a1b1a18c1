using System;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector refused a request; the status code stands in <see cref="Response"/>.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The connector's own words; null when the answer wasn't the connector's JSON.</summary>
    public ErrorResponse Body { get; set; }
}
