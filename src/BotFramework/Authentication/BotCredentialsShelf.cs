using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials of one app, one for each audience: whoever sends to the same audience shares the token and its pauses.</summary>
internal sealed class BotCredentialsShelf(string appId, string tenantId, TokenRequest request, TimeProvider clock, ILogger logger)
{
    private readonly ConcurrentDictionary<(string Audience, string Authority), Lazy<BotCredentials>> made = new();

    public Task<bool> IsValidAppIdAsync(string id) => Task.FromResult(string.Equals(id, appId, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="InvalidOperationException">The id isn't this app's.</exception>
    public Task<ServiceClientCredentials> CreateAsync(string id, string audience, string loginEndpoint)
    {
        if (!string.Equals(id, appId, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("The app id isn't the configured MicrosoftAppId, so there are no credentials for it.");
        var authority = TokenRequests.Authority(loginEndpoint, tenantId);
        var credentials = made.GetOrAdd(
            (audience, authority),
            key => new Lazy<BotCredentials>(() => new BotCredentials(new BotTokens(key.Audience, request(key.Audience, key.Authority), clock, logger))));
        return Task.FromResult<ServiceClientCredentials>(credentials.Value);
    }
}
