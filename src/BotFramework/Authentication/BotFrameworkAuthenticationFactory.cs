using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication for a channel service.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication without an app id: this machine only.</summary>
    /// <exception cref="InvalidOperationException">This isn't Development.</exception>
    public static BotFrameworkAuthentication Create() => Create(
        channelService: null, validateAuthority: false, toChannelFromBotLoginUrl: null, toChannelFromBotOAuthScope: null,
        toBotFromChannelTokenIssuer: null, oAuthUrl: null, toBotFromChannelOpenIdMetadataUrl: null,
        toBotFromEmulatorOpenIdMetadataUrl: null, callerId: null, credentialFactory: null, authConfiguration: null,
        httpClientFactory: null, logger: null);

    /// <summary>Authentication with the given credentials, in the named cloud; an address that is given replaces the cloud's.</summary>
    /// <param name="validateAuthority">Without effect: the authority is the caller's own, and MSAL isn't told to ask for it elsewhere.</param>
    /// <param name="oAuthUrl">Without effect: users aren't signed in.</param>
    /// <exception cref="NotSupportedException">The cloud isn't known, or an address isn't https.</exception>
    /// <exception cref="InvalidOperationException">There are no credentials, and this isn't Development.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService, bool validateAuthority, string toChannelFromBotLoginUrl, string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer, string oAuthUrl, string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl, string callerId, ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        var endpoints = BotEndpoints.Of(channelService, tenantId: null).With(
            toBotFromChannelOpenIdMetadataUrl, toBotFromChannelTokenIssuer, toBotFromEmulatorOpenIdMetadataUrl, toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope, callerId);
        return AuthenticationChoice.Make(
            new BotIdentity(AppId: null, AppType: null, TenantId: null, Password: null), endpoints, credentialFactory, authConfiguration,
            AuthenticationChoice.EnvironmentOfProcess(), httpClientFactory, TimeProvider.System, logger);
    }
}
