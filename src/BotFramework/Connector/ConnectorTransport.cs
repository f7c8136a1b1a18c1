using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Sends the connector's requests and makes exceptions of refusals. It never sends twice: that is the caller's decision.</summary>
internal sealed class ConnectorTransport(Uri baseUri, ServiceClientCredentials credentials, Func<HttpClient> http)
{
    private static readonly MediaTypeHeaderValue Json = new MediaTypeHeaderValue("application/json", "utf-8");

    private readonly string root = baseUri.AbsoluteUri.EndsWith('/') ? baseUri.AbsoluteUri : baseUri.AbsoluteUri + "/";

    public Uri BaseUri => baseUri;

    public ServiceClientCredentials Credentials => credentials;

    /// <exception cref="ErrorResponseException">Any status but 2xx.</exception>
    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method, string path, object body, Dictionary<string, List<string>> headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, path, body, headers, Refused, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<T>
        {
            Request = request,
            Response = response,
            Body = await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <exception cref="ErrorResponseException">Any status but 2xx.</exception>
    public async Task<HttpOperationResponse> SendAsync(
        HttpMethod method, string path, Dictionary<string, List<string>> headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, path, null, headers, Refused, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse { Request = request, Response = response };
    }

    /// <summary>A call of the Teams part of the connector, which tells refusals by another exception.</summary>
    /// <exception cref="HttpOperationException">Any status but 2xx.</exception>
    public async Task<T> GetTeamsAsync<T>(string path, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(HttpMethod.Get, path, null, null, RefusedByTeams, cancellationToken).ConfigureAwait(false);
        using (request)
        using (response)
            return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="ErrorResponseException">Any status but 2xx.</exception>
    public async Task<HttpOperationResponse<Stream>> DownloadAsync(
        string path, Dictionary<string, List<string>> headers, CancellationToken cancellationToken)
    {
        // A file is read by the caller as it comes; everything else has arrived as a whole when the call returns.
        var (request, response) = await SendAsync(
            HttpMethod.Get, path, null, headers, Refused, cancellationToken, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<Stream> { Request = request, Response = response, Body = content };
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, string path, object body, Dictionary<string, List<string>> headers,
        Func<HttpRequestMessage, HttpResponseMessage, string, string, Exception> refused, CancellationToken cancellationToken,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        var request = new HttpRequestMessage(method, Address(path));
        MemoryStream written = null;
        if (body != null)
        {
            written = BotJson.Write(body);
            request.Content = new ByteArrayContent(written.GetBuffer(), 0, (int)written.Length) { Headers = { ContentType = Json } };
        }

        foreach (var (name, values) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        if (credentials != null)
            await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        var response = await http().SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return (request, response);

        using (request)
        using (response)
        {
            var said = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            throw refused(request, response, written == null ? null : Encoding.UTF8.GetString(written.ToArray()), said);
        }
    }

    private Uri Address(string path) => new Uri(root + path);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return BotJson.Read<T>(content);
    }

    private static ErrorResponseException Refused(HttpRequestMessage request, HttpResponseMessage response, string sent, string said) =>
        new ErrorResponseException(Message(response))
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, said),
            Body = ReadError(said),
        };

    private static HttpOperationException RefusedByTeams(HttpRequestMessage request, HttpResponseMessage response, string sent, string said) =>
        new HttpOperationException(Message(response))
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, said),
            Body = ReadError(said),
        };

    private static string Message(HttpResponseMessage response) =>
        $"Operation returned an invalid status code '{response.StatusCode}'";

    private static ErrorResponse ReadError(string said)
    {
        try
        {
            return BotJson.Read<ErrorResponse>(said);
        }
        catch (JsonException)
        {
            // A proxy or gateway answers in its own words; they stay in the response's content.
            return null;
        }
    }
}
