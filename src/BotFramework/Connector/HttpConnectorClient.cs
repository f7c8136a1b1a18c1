using System;
using System.Net.Http;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>The connector of one service URL, over an <see cref="HttpClient"/> that it doesn't own.</summary>
internal sealed class HttpConnectorClient : IConnectorClient
{
    private readonly ConnectorTransport transport;
    private readonly HttpConversations conversations;

    public HttpConnectorClient(Uri baseUri, ServiceClientCredentials credentials, Func<HttpClient> http)
    {
        transport = new ConnectorTransport(baseUri, credentials, http);
        conversations = new HttpConversations(transport);
        Attachments = new HttpAttachments(transport);
        Teams = new HttpTeams(transport);
    }

    /// <exception cref="NotSupportedException">
    /// On setting: the address was checked before the client was made, and turns share the client.
    /// </exception>
    public Uri BaseUri
    {
        get => transport.BaseUri;
        set => throw new NotSupportedException("Ask the connector factory for a client of another service URL.");
    }

    public JsonSerializerSettings SerializationSettings => BotJson.Settings;

    public JsonSerializerSettings DeserializationSettings => BotJson.Settings;

    public ServiceClientCredentials Credentials => transport.Credentials;

    public IAttachments Attachments { get; }

    public IConversations Conversations => conversations;

    public HttpConversations Members => conversations;

    public HttpTeams Teams { get; }

    public void Dispose()
    {
        // Nothing here is its own: the turn disposes the client, the HTTP connections outlive it.
    }
}
