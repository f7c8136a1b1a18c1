using System;
using System.Net.Http;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The authentication that the configuration asks for. <c>MicrosoftAppId</c>, <c>MicrosoftAppType</c>, <c>MicrosoftAppTenantId</c> and
/// <c>MicrosoftAppPassword</c> say who the bot is; without an app id it answers on this machine only. <c>ChannelService</c> chooses the
/// cloud, and single addresses can be replaced (<c>ToBotFromChannelOpenIdMetadataUrl</c> and so on).
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication, IRequestGuard
{
    private readonly BotFrameworkAuthentication inner;

    /// <exception cref="NotSupportedException">A setting is missing or isn't served: the message says which.</exception>
    /// <exception cref="InvalidOperationException">Nothing is configured, and this isn't Development.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(TimeProvider.System, configuration, credentialsFactory, authConfiguration, httpClientFactory, logger)
    {
    }

    // The clock comes first, so that no call can mean both.
    internal ConfigurationBotFrameworkAuthentication(
        TimeProvider clock, IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        inner = AuthenticationChoice.Make(
            BotIdentity.From(configuration), BotEndpoints.From(configuration), credentialsFactory, authConfiguration,
            configuration["environment"] ?? AuthenticationChoice.EnvironmentOfProcess(), httpClientFactory, clock, logger);
    }

    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => inner.CreateConnectorFactory(claimsIdentity);

    public override BotFrameworkClient CreateBotFrameworkClient() => inner.CreateBotFrameworkClient();

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    void IRequestGuard.Check(HttpRequest request) => (inner as IRequestGuard)?.Check(request);
}
