using System;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asks for a token for an audience at an authority. MSAL keeps the token and answers from memory until it must be renewed.</summary>
internal delegate Func<Task<AuthenticationResult>> TokenRequest(string audience, string authority);

/// <summary>The ways in which a bot proves who it is to Entra.</summary>
internal static class TokenRequests
{
    public static TokenRequest WithSecret(string appId, string secret, IMsalHttpClientFactory http) =>
        (audience, authority) => ForClient(App(appId, authority, http).WithClientSecret(secret), audience);

    /// <param name="sendX5c">Send the certificate's chain along, for apps that trust its subject and issuer instead of its thumbprint.</param>
    public static TokenRequest WithCertificate(string appId, X509Certificate2 certificate, bool sendX5c, IMsalHttpClientFactory http) =>
        (audience, authority) => ForClient(App(appId, authority, http).WithCertificate(certificate, sendX5c), audience);

    /// <summary>The machine's user-assigned identity: the platform hands out the token, whatever the authority.</summary>
    public static TokenRequest WithManagedIdentity(string appId, IMsalHttpClientFactory http) => (audience, _) =>
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId)).WithHttpClientFactory(http).Build();
        return () => app.AcquireTokenForManagedIdentity(audience).ExecuteAsync();
    };

    /// <summary>The SDK's default login addresses name Bot Framework's own tenant; a single-tenant app asks its own.</summary>
    public static string Authority(string loginEndpoint, string tenantId)
    {
        if (string.IsNullOrWhiteSpace(tenantId))
            return loginEndpoint;
        return loginEndpoint switch
        {
            AuthenticationConstants.ToChannelFromBotLoginUrl =>
                string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, tenantId),
            GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl =>
                string.Format(CultureInfo.InvariantCulture, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate, tenantId),
            _ => loginEndpoint,
        };
    }

    // The authority comes from the configuration, so MSAL need not ask the public cloud whether there is such an authority.
    private static ConfidentialClientApplicationBuilder App(string appId, string authority, IMsalHttpClientFactory http) =>
        ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(authority, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);

    private static Func<Task<AuthenticationResult>> ForClient(ConfidentialClientApplicationBuilder builder, string audience)
    {
        var app = builder.Build();
        string[] scopes = [audience.TrimEnd('/') + "/.default"];
        return () => app.AcquireTokenForClient(scopes).ExecuteAsync();
    }
}
