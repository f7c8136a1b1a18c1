using System;
using System.Net.Http;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Authentication of a bot without an app id. Tokens prove nothing then, so a caller is let in for being on this machine, and the bot
/// answers nobody else.
/// </summary>
internal sealed class LoopbackAuthentication : BotFrameworkAuthentication, IRequestGuard
{
    private readonly LoopbackConnectorFactory connectors;
    private readonly ILogger logger;

    public LoopbackAuthentication(Func<HttpClient> http, ILogger logger)
    {
        connectors = new LoopbackConnectorFactory(http);
        this.logger = logger ?? NullLogger.Instance;
        AuthenticationLog.LoopbackOnly(this.logger);
    }

    public void Check(HttpRequest request)
    {
        if (LoopbackRules.BrokenBy(request) is { } rule)
            throw Refuse(rule);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!LoopbackRules.IsLoopbackUrl(activity.ServiceUrl))
            throw Refuse("the activity's service URL isn't loopback");
        return Task.FromResult(Anonymous());
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw Refuse("streaming connections need a token");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw Refuse("calls of other bots need a token");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Signing users in needs a MicrosoftAppId.");

    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    private AuthenticateRequestResult Anonymous() => new AuthenticateRequestResult
    {
        Audience = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
        ConnectorFactory = connectors,
    };

    private UnauthorizedAccessException Refuse(string rule)
    {
        AuthenticationLog.Refused(logger, rule);
        return new UnauthorizedAccessException($"Refused, since {rule} and no MicrosoftAppId is configured.");
    }
}
