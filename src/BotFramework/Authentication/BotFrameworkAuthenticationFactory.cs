using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication for a channel service.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication without an app id: this machine only.</summary>
    /// <exception cref="InvalidOperationException">This is Production.</exception>
    public static BotFrameworkAuthentication Create() => Create(
        channelService: null, validateAuthority: false, toChannelFromBotLoginUrl: null, toChannelFromBotOAuthScope: null,
        toBotFromChannelTokenIssuer: null, oAuthUrl: null, toBotFromChannelOpenIdMetadataUrl: null,
        toBotFromEmulatorOpenIdMetadataUrl: null, callerId: null, credentialFactory: null, authConfiguration: null,
        httpClientFactory: null, logger: null);

    /// <exception cref="NotSupportedException">Credentials or a cloud other than the public one are asked for.</exception>
    /// <exception cref="InvalidOperationException">There are no credentials, and this is Production.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService, bool validateAuthority, string toChannelFromBotLoginUrl, string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer, string oAuthUrl, string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl, string callerId, ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        if (!string.IsNullOrEmpty(channelService))
            throw new NotSupportedException("Only the public cloud is supported; leave ChannelService empty.");
        return AuthenticationChoice.Make(
            appId: null, credentialFactory, AuthenticationChoice.EnvironmentOfProcess(), httpClientFactory, logger);
    }
}
