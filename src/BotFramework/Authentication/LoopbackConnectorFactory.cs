using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors without credentials, on this machine only. Clients are kept: they hold no connection of their own.</summary>
internal sealed class LoopbackConnectorFactory(Func<HttpClient> http) : ConnectorFactory
{
    // Ports of local clients come and go; beyond this number a client is made for the turn only.
    private const int Kept = 64;

    private readonly ConcurrentDictionary<string, IConnectorClient> clients = new(StringComparer.Ordinal);

    /// <exception cref="UnauthorizedAccessException">The service URL isn't on this machine, whoever stored it.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (serviceUrl != null && clients.TryGetValue(serviceUrl, out var known))
            return Task.FromResult(known);
        if (!LoopbackRules.IsLoopbackUrl(serviceUrl))
        {
            throw new UnauthorizedAccessException(
                "The service URL isn't loopback, and no MicrosoftAppId is configured to prove who the bot is.");
        }

        IConnectorClient client = new HttpConnectorClient(new Uri(serviceUrl), credentials: null, http);
        if (clients.Count < Kept)
            clients.TryAdd(serviceUrl, client);
        return Task.FromResult(client);
    }
}
