using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>The HTTP messages of a call.</summary>
public interface IHttpOperationResponse
{
    HttpRequestMessage Request { get; set; }

    HttpResponseMessage Response { get; set; }
}

/// <summary>The HTTP messages of a call and what its answer says.</summary>
public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    T Body { get; set; }
}
