using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Connectors with the bot's credentials. Since each request carries a token of the bot, they go to https addresses only, whoever gave the
/// address: it can have been stored long ago, or come from a database of another environment.
/// </summary>
internal sealed class BotConnectors(ServiceClientCredentialsFactory credentials, BotEndpoints endpoints, bool development, Func<HttpClient> http)
{
    // A tenant sees a handful of service URLs; beyond this number a client is made for the turn only.
    private const int Kept = 256;

    private readonly ConcurrentDictionary<(string AppId, string Audience, string ServiceUrl), IConnectorClient> clients = new();
    private readonly ConcurrentDictionary<string, Factory> factories = new(StringComparer.Ordinal);

    /// <param name="appId">Of the bot, which can have several; anything else fails when a connector is asked for.</param>
    public ConnectorFactory For(string appId)
    {
        appId ??= string.Empty;
        if (factories.TryGetValue(appId, out var known))
            return known;
        var factory = new Factory(this, appId);
        if (factories.Count < Kept)
            factories.TryAdd(appId, factory);
        return factory;
    }

    private async Task<IConnectorClient> GetAsync(string appId, string audience, string serviceUrl, CancellationToken cancellationToken)
    {
        if (!SafeAddress.Is(serviceUrl, development))
            throw new UnauthorizedAccessException("The service URL isn't https, so the bot's token isn't sent there.");
        if (string.IsNullOrEmpty(audience))
            audience = endpoints.Scope;
        if (clients.TryGetValue((appId, audience, serviceUrl), out var known))
            return known;

        var proof = await credentials
            .CreateCredentialsAsync(appId, audience, endpoints.LoginUrl, validateAuthority: true, cancellationToken).ConfigureAwait(false);
        IConnectorClient client = new HttpConnectorClient(new Uri(serviceUrl), proof, http);
        if (clients.Count < Kept)
            clients.TryAdd((appId, audience, serviceUrl), client);
        return client;
    }

    private sealed class Factory(BotConnectors connectors, string appId) : ConnectorFactory
    {
        /// <exception cref="UnauthorizedAccessException">The service URL isn't https.</exception>
        /// <exception cref="InvalidOperationException">The app id isn't the bot's.</exception>
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            connectors.GetAsync(appId, audience, serviceUrl, cancellationToken);
    }
}
