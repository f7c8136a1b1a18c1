using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials that the configuration names: a client secret, or the machine's managed identity.</summary>
internal sealed class ConfiguredCredentials : ServiceClientCredentialsFactory
{
    private readonly BotCredentialsShelf shelf;

    /// <exception cref="NotSupportedException">The kind of app isn't served, or what belongs to it is missing.</exception>
    public ConfiguredCredentials(BotIdentity identity, TimeProvider clock, ILogger logger, IMsalHttpClientFactory http = null)
    {
        if (string.IsNullOrWhiteSpace(identity.TenantId))
        {
            throw new NotSupportedException(
                "MicrosoftAppTenantId is not configured: copy \"App Tenant ID\" from your Azure Bot under Settings > Configuration.");
        }

        shelf = new BotCredentialsShelf(identity.AppId, identity.TenantId, Request(identity, http), clock, logger);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => shelf.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        shelf.CreateAsync(appId, audience, loginEndpoint);

    private static TokenRequest Request(BotIdentity identity, IMsalHttpClientFactory http)
    {
        bool Is(string type) => string.Equals(identity.AppType, type, StringComparison.OrdinalIgnoreCase);

        if (Is("UserAssignedMSI"))
            return TokenRequests.WithManagedIdentity(identity.AppId, http ?? IdentityHttp.Machine);
        if (!Is("SingleTenant"))
        {
            throw new NotSupportedException(
                "MicrosoftAppType must be SingleTenant or UserAssignedMSI: Azure registers no others any more, and the tokens of a multi-tenant "
                + "bot would come from outside your tenant. Copy \"Bot Type\" from your Azure Bot under Settings > Configuration.");
        }

        if (string.IsNullOrWhiteSpace(identity.Password))
        {
            throw new NotSupportedException(
                "MicrosoftAppPassword is not configured: make a client secret in your Azure Bot under Settings > Configuration > Manage Password.");
        }

        return TokenRequests.WithSecret(identity.AppId, identity.Password, http ?? IdentityHttp.Outside);
    }
}
