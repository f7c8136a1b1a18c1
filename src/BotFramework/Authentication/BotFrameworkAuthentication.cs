using System;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication in both directions: who calls the bot, and as whom the bot calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Finds out who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller may not talk to the bot.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Finds out who opens a streaming connection.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>Makes connectors for a bot identity, for turns that no request starts.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw NotHere(nameof(CreateBotFrameworkClient));

    /// <summary>The audience of tokens to the channel.</summary>
    public virtual string GetOriginatingAudience() => throw NotHere(nameof(GetOriginatingAudience));

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw NotHere(nameof(AuthenticateChannelRequestAsync));

    /// <summary>The <see cref="Activity.CallerId"/> of an authenticated caller.</summary>
    /// <returns>Null without authentication, the calling bot's id for a bot, otherwise the given value.</returns>
    protected internal async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId,
        CancellationToken cancellationToken)
    {
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            return null;
        return BotIdOf(claimsIdentity) is { } bot ? CallerIdConstants.BotToBotPrefix + bot : callerId;
    }

    // A token is a bot's when Entra issued it for another app than the one that it names as its audience.
    private static string BotIdOf(ClaimsIdentity identity)
    {
        string Claim(string type) => identity.Claims.FirstOrDefault(claim => claim.Type == type)?.Value;

        var audience = Claim(AuthenticationConstants.AudienceClaim);
        var app = Claim(AuthenticationConstants.VersionClaim) == "2.0"
            ? Claim(AuthenticationConstants.AuthorizedParty)
            : Claim(AuthenticationConstants.AppIdClaim);
        var fromChannel = string.IsNullOrEmpty(audience) || audience == AuthenticationConstants.ToBotFromChannelTokenIssuer;
        return fromChannel || string.IsNullOrEmpty(app) || app == audience ? null : app;
    }

    private NotSupportedException NotHere(string operation) => new NotSupportedException($"{GetType().Name} has no {operation}.");
}
