using System;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication of a bot with an app id: callers prove who they are by a token, and so does the bot.</summary>
internal sealed class TokenAuthentication(
    BotEndpoints endpoints, CallerTokens callers, BotConnectors connectors, ServiceClientCredentialsFactory credentials, bool development,
    ILogger logger) : BotFrameworkAuthentication, IRequestGuard
{
    /// <summary>Refuses before the body is read, which is worth nothing without a token.</summary>
    public void Check(HttpRequest request)
    {
        if (request.Headers.Authorization.Count != 1)
            throw Refuse(request.Headers.Authorization.Count == 0 ? "there is no token" : "there are several Authorization headers");
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ClaimsIdentity identity;
        try
        {
            if (await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
                throw new UnauthorizedAccessException("the bot's credentials say that authentication is off, which would leave the bot open");
            identity = await callers.ValidateAsync(authHeader, activity, cancellationToken).ConfigureAwait(false);
            if (!SafeAddress.Is(activity.ServiceUrl, development))
                throw new UnauthorizedAccessException("the activity's service URL isn't https");
        }
        catch (UnauthorizedAccessException e)
        {
            AuthenticationLog.TokenRefused(logger, e.Message);
            throw;
        }

        return new AuthenticateRequestResult
        {
            Audience = endpoints.Scope,
            ClaimsIdentity = identity,
            CallerId = await GenerateCallerIdAsync(credentials, identity, endpoints.CallerId, cancellationToken).ConfigureAwait(false),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw Refuse("streaming connections aren't served");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw Refuse("calls of other bots aren't served");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return connectors.For(claimsIdentity.Claims.FirstOrDefault(claim => claim.Type == AuthenticationConstants.AudienceClaim)?.Value);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Signing users in isn't part of this implementation.");

    public override string GetOriginatingAudience() => endpoints.Scope;

    private UnauthorizedAccessException Refuse(string reason)
    {
        AuthenticationLog.TokenRefused(logger, reason);
        return new UnauthorizedAccessException(reason);
    }
}
