using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Chooses how callers are authenticated, and refuses to choose what would leave the bot open.</summary>
internal static class AuthenticationChoice
{
    /// <param name="identity">The configured identity; without an app id and without credentials the bot has none.</param>
    /// <param name="endpoints">The bot's cloud.</param>
    /// <param name="credentials">Credentials that were given in code, or null for the configured ones.</param>
    /// <param name="wishes">What a caller's token must have besides; may be null.</param>
    /// <param name="environment">The host's environment; null counts as Production, as in ASP.NET Core.</param>
    /// <param name="httpClientFactory">Where connectors get their HTTP client; null for the shared one.</param>
    /// <param name="clock">Decides which tokens have expired.</param>
    /// <param name="logger">May be null.</param>
    /// <exception cref="NotSupportedException">There is an app id, and a setting that belongs to it is missing or isn't served.</exception>
    /// <exception cref="InvalidOperationException">There is none, and this isn't Development.</exception>
    public static BotFrameworkAuthentication Make(
        BotIdentity identity, BotEndpoints endpoints, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration wishes,
        string environment, IHttpClientFactory httpClientFactory, TimeProvider clock, ILogger logger)
    {
        logger ??= NullLogger.Instance;
        var development = string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(identity.AppId) || credentials != null)
        {
            endpoints = endpoints.Checked(development);
            credentials ??= new ConfiguredCredentials(identity, clock, logger);
            var callers = new CallerTokens(
                endpoints, Keys(endpoints.ChannelMetadataUrl, clock, logger), Keys(endpoints.EntraMetadataUrl, clock, logger), credentials,
                wishes ?? new AuthenticationConfiguration(), clock);
            var connectors = new BotConnectors(credentials, endpoints, development, SharedHttp.From(httpClientFactory));
            return new TokenAuthentication(endpoints, callers, connectors, credentials, development, logger);
        }

        if (!development)
        {
            throw new InvalidOperationException(
                "MicrosoftAppId is not configured, and a bot without one runs in Development only. "
                + "Set ASPNETCORE_ENVIRONMENT=Development to try it on this machine.");
        }

        return new LoopbackAuthentication(SharedHttp.OnThisMachine(httpClientFactory), logger);
    }

    /// <summary>The environment as the process was started with.</summary>
    public static string EnvironmentOfProcess() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    // The address itself was checked; the document that it gives names another one, for which the same holds.
    private static SigningKeys Keys(string metadataUrl, TimeProvider clock, ILogger logger) => new(
        metadataUrl,
        new HttpDocumentRetriever(IdentityHttp.Outside.GetHttpClient()) { RequireHttps = !LoopbackRules.IsLoopbackUrl(metadataUrl) },
        clock, logger);
}
