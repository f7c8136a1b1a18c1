using System.Security.Claims;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

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
    public async Task With_an_app_id_everybody_needs_a_token(string environment)
    {
        var configuration = Local.Configuration(
            ("MicrosoftAppId", Attempt.AppId), ("MicrosoftAppTenantId", Attempt.TenantId), ("MicrosoftAppType", "SingleTenant"),
            ("MicrosoftAppPassword", "the-secret"), ("environment", environment));
        var authentication = new ConfigurationBotFrameworkAuthentication(configuration);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => authentication.AuthenticateRequestAsync(Incoming.Message("你好", "http://localhost:9"), null, CancellationToken.None));
        Assert.Equal("https://api.botframework.com", authentication.GetOriginatingAudience());
    }

    [Fact]
    public async Task Credentials_given_in_code_count_as_an_app_id()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Local.Configuration(), new NoCredentials());

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => authentication.AuthenticateRequestAsync(Incoming.Message("你好", "http://localhost:9"), "", CancellationToken.None));
    }

    [Fact]
    public void An_app_id_alone_is_refused_by_the_name_of_what_is_missing()
    {
        var refused = Assert.Throws<NotSupportedException>(() => new CloudAdapter(Local.Configuration(("MicrosoftAppId", Attempt.AppId))));

        Assert.Contains("MicrosoftAppTenantId", refused.Message, StringComparison.Ordinal);
    }

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
}
