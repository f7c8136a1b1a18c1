using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whom a bot trusts and where it gets its own tokens: one cloud's addresses, each of which the configuration can replace.</summary>
internal sealed record BotEndpoints
{
    // Microsoft's tenants whose tokens the emulator and its successors bring. Such a token still has to be made for this bot's app.
    private static readonly string[] EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
    private static readonly string[] GovernmentEmulatorTenants =
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>OpenID metadata of the keys that sign the channels' tokens.</summary>
    public required string ChannelMetadataUrl { get; init; }

    public required string ChannelIssuer { get; init; }

    /// <summary>OpenID metadata of the keys that sign Entra's tokens.</summary>
    public required string EntraMetadataUrl { get; init; }

    public required IReadOnlyList<string> EntraIssuers { get; init; }

    /// <summary>The authority for the bot's own tokens. One of the SDK's two defaults stands for the bot's own tenant.</summary>
    public required string LoginUrl { get; init; }

    /// <summary>The audience of the bot's own tokens.</summary>
    public required string Scope { get; init; }

    /// <summary>The <see cref="Activity.CallerId"/> of a channel's activities.</summary>
    public required string CallerId { get; init; }

    /// <param name="channelService">Null or empty for the public cloud.</param>
    /// <param name="tenantId">The bot's tenant, whose tokens are accepted; may be null.</param>
    /// <exception cref="NotSupportedException">Another cloud.</exception>
    public static BotEndpoints Of(string channelService, string tenantId)
    {
        if (string.IsNullOrWhiteSpace(channelService))
        {
            return new BotEndpoints
            {
                ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
                EntraMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
                EntraIssuers = Issuers(
                    [.. EmulatorTenants, tenantId],
                    AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
                LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
                Scope = AuthenticationConstants.ToChannelFromBotOAuthScope,
                CallerId = CallerIdConstants.PublicAzureChannel,
            };
        }

        if (!channelService.Equals(GovernmentAuthenticationConstants.ChannelService, StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException(
                $"ChannelService must be empty (public cloud) or {GovernmentAuthenticationConstants.ChannelService} (US government).");
        }

        return new BotEndpoints
        {
            ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
            EntraMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            // Entra's version 1 tokens have the same issuer in both clouds.
            EntraIssuers = Issuers(
                [.. GovernmentEmulatorTenants, tenantId],
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
                AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2),
            LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
            Scope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
            CallerId = CallerIdConstants.USGovChannel,
        };
    }

    /// <summary>The endpoints under the names that every Bot Framework bot uses.</summary>
    public static BotEndpoints From(IConfiguration configuration) => Of(configuration["ChannelService"], configuration["MicrosoftAppTenantId"])
        .With(
            configuration["ToBotFromChannelOpenIdMetadataUrl"] ?? configuration[AuthenticationConstants.BotOpenIdMetadataKey],
            configuration["ToBotFromChannelTokenIssuer"], configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["ToChannelFromBotLoginUrl"], configuration["ToChannelFromBotOAuthScope"], configuration["CallerId"]);

    /// <summary>Replaces what isn't null or empty.</summary>
    public BotEndpoints With(
        string channelMetadataUrl, string channelIssuer, string entraMetadataUrl, string loginUrl, string scope, string callerId)
    {
        static string Or(string wanted, string standard) => string.IsNullOrWhiteSpace(wanted) ? standard : wanted;

        return this with
        {
            ChannelMetadataUrl = Or(channelMetadataUrl, ChannelMetadataUrl),
            ChannelIssuer = Or(channelIssuer, ChannelIssuer),
            EntraMetadataUrl = Or(entraMetadataUrl, EntraMetadataUrl),
            LoginUrl = Or(loginUrl, LoginUrl),
            Scope = Or(scope, Scope),
            CallerId = Or(callerId, CallerId),
        };
    }

    /// <summary>The same endpoints, once it is certain that nobody on the way can change what they say.</summary>
    /// <exception cref="NotSupportedException">An address isn't https.</exception>
    public BotEndpoints Checked(bool development)
    {
        foreach (var (name, url) in new[]
                 {
                     ("ToBotFromChannelOpenIdMetadataUrl", ChannelMetadataUrl), ("ToBotFromEmulatorOpenIdMetadataUrl", EntraMetadataUrl),
                     ("ToChannelFromBotLoginUrl", LoginUrl),
                 })
        {
            if (!SafeAddress.Is(url, development))
                throw new NotSupportedException($"{name} must be an https address: whoever can change what it answers becomes the bot's channel.");
        }

        return this;
    }

    private static string[] Issuers(IEnumerable<string> tenants, params string[] templates) =>
    [
        .. from tenant in tenants
           where !string.IsNullOrWhiteSpace(tenant)
           from template in templates
           select string.Format(CultureInfo.InvariantCulture, template, tenant.ToLowerInvariant()),
    ];
}
