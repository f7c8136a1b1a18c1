using System.Security.Claims;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BotFramework.Tests.Authentication;

public sealed class AuthenticationChoiceTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("production")]
    [InlineData("live")]
    [InlineData("")]
    public void Without_an_app_id_there_is_only_development(string environment)
    {
        var refused = Assert.Throws<InvalidOperationException>(
            () => new ConfigurationBotFrameworkAuthentication(Local.Configuration(("environment", environment))));

        Assert.Contains("MicrosoftAppId", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void With_an_app_id_the_bot_waits_for_token_validation(string environment)
    {
        var configuration = Local.Configuration(("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"), ("environment", environment));

        Assert.Throws<NotSupportedException>(() => new CloudAdapter(configuration));
    }

    [Fact]
    public void Credentials_given_in_code_count_as_an_app_id() =>
        Assert.Throws<NotSupportedException>(
            () => new ConfigurationBotFrameworkAuthentication(Local.Configuration(), new SomeCredentials()));

    [Fact]
    public void Another_cloud_is_not_taken_for_the_public_one() =>
        Assert.Throws<NotSupportedException>(
            () => new CloudAdapter(Local.Configuration(("ChannelService", "https://botframework.azure.us"))));

    [Theory]
    [InlineData("http://localhost:9", true)]
    [InlineData("https://[::1]/x", true)]
    [InlineData("https://smba.trafficmanager.net/cn/", false)]
    [InlineData("http://127.0.0.1.evil.example", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData(null, false)]
    public async Task A_connector_without_credentials_stays_on_this_machine(string? serviceUrl, bool allowed)
    {
        var factory = Local.Authentication().CreateConnectorFactory(new ClaimsIdentity());

        var refused = await Record.ExceptionAsync(() => factory.CreateAsync(serviceUrl, null, CancellationToken.None));

        Assert.Equal(allowed, refused == null);
        Assert.True(refused is null or UnauthorizedAccessException);
    }

    [Fact]
    public async Task The_connector_of_an_address_is_made_once()
    {
        var factory = Local.Authentication().CreateConnectorFactory(new ClaimsIdentity());

        var first = await factory.CreateAsync("http://localhost:9", null, CancellationToken.None);
        var again = await factory.CreateAsync("http://localhost:9", null, CancellationToken.None);

        Assert.Same(first, again);
    }

    private sealed class SomeCredentials : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nobody asks for them.");
    }
}
