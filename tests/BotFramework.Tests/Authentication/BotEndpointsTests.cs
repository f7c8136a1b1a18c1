using BotFramework.Tests.Hosting;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Authentication;

public sealed class BotEndpointsTests
{
    [Fact]
    public void Nothing_configured_is_the_public_cloud()
    {
        var endpoints = BotEndpoints.From(Local.Configuration(("MicrosoftAppTenantId", "ABCD")));

        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", endpoints.ChannelMetadataUrl);
        Assert.Equal("https://api.botframework.com", endpoints.ChannelIssuer);
        Assert.Equal("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", endpoints.EntraMetadataUrl);
        Assert.Contains("https://sts.windows.net/abcd/", endpoints.EntraIssuers);
        Assert.Contains("https://login.microsoftonline.com/abcd/v2.0", endpoints.EntraIssuers);
        Assert.Equal("https://api.botframework.com", endpoints.Scope);
    }

    [Fact]
    public void The_governments_cloud_is_chosen_by_its_channel_service()
    {
        var endpoints = BotEndpoints.From(Local.Configuration(("ChannelService", "https://botframework.azure.us"), ("MicrosoftAppTenantId", "abcd")));

        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", endpoints.ChannelMetadataUrl);
        Assert.Contains("https://login.microsoftonline.us/abcd/v2.0", endpoints.EntraIssuers);
        Assert.Equal("https://api.botframework.us", endpoints.Scope);
    }

    [Fact]
    public void Another_cloud_is_not_taken_for_the_public_one() =>
        Assert.Throws<NotSupportedException>(() => BotEndpoints.From(Local.Configuration(("ChannelService", "https://botframework.example"))));

    [Theory]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("BotOpenIdMetadata")]
    [InlineData("ToBotFromChannelTokenIssuer")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl")]
    [InlineData("ToChannelFromBotLoginUrl")]
    [InlineData("ToChannelFromBotOAuthScope")]
    [InlineData("CallerId")]
    public void Each_address_can_be_replaced(string setting)
    {
        var endpoints = BotEndpoints.From(Local.Configuration((setting, "https://own.example/x")));

        string[] replaceable =
            [endpoints.ChannelMetadataUrl, endpoints.ChannelIssuer, endpoints.EntraMetadataUrl, endpoints.LoginUrl, endpoints.Scope, endpoints.CallerId];
        Assert.Single(replaceable, "https://own.example/x");
    }

    [Theory]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl")]
    [InlineData("ToChannelFromBotLoginUrl")]
    public void What_decides_whom_to_trust_comes_over_https(string setting)
    {
        var elsewhere = BotEndpoints.From(Local.Configuration((setting, "http://own.example/x")));
        var here = BotEndpoints.From(Local.Configuration((setting, "http://localhost:9/x")));

        Assert.Contains(setting, Assert.Throws<NotSupportedException>(() => elsewhere.Checked(development: true)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => here.Checked(development: false));
        Assert.Same(here, here.Checked(development: true));
    }
}
