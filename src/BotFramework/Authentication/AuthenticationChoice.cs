using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Chooses how callers are authenticated, and refuses to choose what would leave the bot open.</summary>
internal static class AuthenticationChoice
{
    /// <param name="appId">The configured app id, or null.</param>
    /// <param name="credentials">Credentials that were given in code, or null.</param>
    /// <param name="environment">The host's environment; null counts as Production, as in ASP.NET Core.</param>
    /// <param name="httpClientFactory">Where connectors get their HTTP client; null for the shared one.</param>
    /// <param name="logger">May be null.</param>
    /// <exception cref="NotSupportedException">There is an app id: its callers' tokens can't be validated yet.</exception>
    /// <exception cref="InvalidOperationException">There is none, and this isn't Development.</exception>
    public static BotFrameworkAuthentication Make(
        string appId, ServiceClientCredentialsFactory credentials, string environment, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        if (!string.IsNullOrWhiteSpace(appId) || credentials != null)
        {
            throw new NotSupportedException(
                "MicrosoftAppId is configured, but token validation arrives in a later release. "
                + "Without it the bot would be open to everybody, so it doesn't start.");
        }

        if (!string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                "MicrosoftAppId is not configured, and a bot without one runs in Development only. "
                + "Set ASPNETCORE_ENVIRONMENT=Development to try it on this machine.");
        }

        return new LoopbackAuthentication(SharedHttp.From(httpClientFactory), logger);
    }

    /// <summary>The environment as the process was started with.</summary>
    public static string EnvironmentOfProcess() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
}
