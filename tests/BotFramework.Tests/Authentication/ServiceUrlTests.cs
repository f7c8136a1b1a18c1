using System.Net;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Authentication;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/cn/", true, true)]
    [InlineData("HTTPS://smba.trafficmanager.net/cn/", true, true)]
    [InlineData("http://smba.trafficmanager.net/cn/", false, false)]
    [InlineData("http://localhost:56150", true, false)]
    [InlineData("http://127.0.0.1:56150", true, false)]
    [InlineData("http://127.0.0.1.evil.example", false, false)]
    [InlineData("http://localhost@evil.example/", false, false)]
    [InlineData("//evil.example", false, false)]
    [InlineData("ftp://localhost", false, false)]
    [InlineData("urn:botframework:websocket:1", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public async Task The_bots_token_goes_over_https_only(string? url, bool inDevelopment, bool inProduction)
    {
        Assert.Equal(inDevelopment, await AllowedAsync(url, development: true));
        Assert.Equal(inProduction, await AllowedAsync(url, development: false));
    }

    [Fact]
    public async Task A_client_is_made_once_for_an_address_and_an_audience()
    {
        var factory = Connectors(development: false).For(Attempt.AppId);

        var first = await factory.CreateAsync("https://a.example/", null, CancellationToken.None);
        var again = await factory.CreateAsync("https://a.example/", "https://api.botframework.com", CancellationToken.None);
        var other = await factory.CreateAsync("https://a.example/", "https://api.botframework.us", CancellationToken.None);

        Assert.Same(first, again);
        Assert.NotSame(first, other);
    }

    [Fact]
    public async Task Clients_beyond_a_number_are_not_kept()
    {
        var factory = Connectors(development: false).For(Attempt.AppId);
        for (var i = 0; i < 300; i++)
            await factory.CreateAsync($"https://a.example/{i}/", null, CancellationToken.None);

        var kept = await factory.CreateAsync("https://a.example/0/", null, CancellationToken.None);

        Assert.Same(kept, await factory.CreateAsync("https://a.example/0/", null, CancellationToken.None));
        Assert.NotSame(
            await factory.CreateAsync("https://a.example/299/", null, CancellationToken.None),
            await factory.CreateAsync("https://a.example/299/", null, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_carries_the_bots_token_and_follows_no_redirect()
    {
        await using var connector = await FakeConnector.StartAsync();
        var entra = new FakeTokenEndpoint();
        var credentials = new ConfiguredCredentials(
            new BotIdentity(Attempt.AppId, "SingleTenant", Attempt.TenantId, "the-secret"), TimeProvider.System, new ListLogger(), new IdentityHttp(new HttpClient(entra)));
        var connectors = new BotConnectors(credentials, BotEndpoints.Of(null, null), development: true, SharedHttp.From(null));
        var client = await connectors.For(Attempt.AppId).CreateAsync(connector.Url, null, CancellationToken.None);

        await client.Conversations.SendToConversationAsync("a:chat", Incoming.Message("你好"));
        connector.Answer = _ => ((int)HttpStatusCode.TemporaryRedirect, "");
        await Assert.ThrowsAnyAsync<Exception>(() => client.Conversations.SendToConversationAsync("a:chat", Incoming.Message("你好")));

        Assert.Equal(["Bearer token-1", "Bearer token-1"], connector.Requests.Select(request => request.Authorization));
    }

    private static async Task<bool> AllowedAsync(string? url, bool development)
    {
        var refused = await Record.ExceptionAsync(() => Connectors(development).For(Attempt.AppId).CreateAsync(url, null, CancellationToken.None));
        Assert.True(refused is null or UnauthorizedAccessException);
        return refused is null;
    }

    private static BotConnectors Connectors(bool development) =>
        new(new NoCredentials(), BotEndpoints.Of(null, null), development, () => new HttpClient());
}
