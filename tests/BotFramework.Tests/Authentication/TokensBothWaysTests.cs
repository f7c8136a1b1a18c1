using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Authentication;

public sealed class TokensBothWaysTests(FakeIdentityProvider provider) : IClassFixture<FakeIdentityProvider>, IAsyncLifetime
{
    private readonly FakeTokenEndpoint entra = new();
    private readonly RSA key = RSA.Create(2048);
    private FakeConnector? connector;
    private CloudAdapter? adapter;

    private FakeConnector Connector => connector!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var credentials = new CertificateServiceClientCredentialsFactory(certificate, Attempt.AppId, Attempt.TenantId, new HttpClient(entra));
        adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Local.Configuration(Guarded.Settings(provider)), credentials));
    }

    public async Task DisposeAsync()
    {
        await Connector.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task A_reply_and_a_later_message_carry_the_bots_token()
    {
        ConversationReference? reference = null;
        await using var host = await BotHost.StartAsync(adapter!, new CallbackBot(async (turn, cancellationToken) =>
        {
            reference = turn.Activity.GetConversationReference();
            await turn.SendActivityAsync("收到", cancellationToken: cancellationToken);
        }));

        using var answer = await host.Client.SendAsync(Request());
        await adapter!.ContinueConversationAsync(
            Attempt.AppId, reference!, (turn, cancellationToken) => turn.SendActivityAsync("提醒", cancellationToken: cancellationToken), CancellationToken.None);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(["收到", "提醒"], Connector.Requests.Select(request => request.Json.Value<string>("text")));
        Assert.All(Connector.Requests, request => Assert.Equal("Bearer token-1", request.Authorization));
        Assert.Single(entra.Requests);
    }

    [Fact]
    public async Task A_stored_service_url_that_is_not_https_gets_no_token()
    {
        var reference = new ConversationReference { ServiceUrl = "http://smba.trafficmanager.net/cn/", Conversation = new ConversationAccount(id: "a:chat") };
        var turns = 0;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => adapter!.ContinueConversationAsync(
            Attempt.AppId,
            reference,
            (_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            },
            CancellationToken.None));

        Assert.Equal((0, 0), (turns, entra.Requests.Count));
    }

    [Fact]
    public async Task Another_app_id_than_the_bots_sends_nothing()
    {
        var reference = new ConversationReference { ServiceUrl = Connector.Url, Conversation = new ConversationAccount(id: "a:chat") };

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter!.ContinueConversationAsync("99999999-9999-9999-9999-999999999999", reference, (_, _) => Task.CompletedTask, CancellationToken.None));

        Assert.Empty(Connector.Requests);
    }

    [Fact]
    public async Task Without_a_token_of_its_own_the_bot_fails_the_turn_and_sends_nothing()
    {
        entra.Status = System.Net.HttpStatusCode.Unauthorized;
        await using var host = await BotHost.StartAsync(
            adapter!, new CallbackBot((turn, cancellationToken) => turn.SendActivityAsync("收到", cancellationToken: cancellationToken)));

        using var answer = await host.Client.SendAsync(Request());

        Assert.Equal((500, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Empty(Connector.Requests);
    }

    private HttpRequestMessage Request()
    {
        var attempt = Attempt.FromChannel();
        attempt.Payload["serviceurl"] = attempt.Activity.ServiceUrl = Connector.Url + "/";
        return new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Incoming.Json(attempt.Activity), Encoding.UTF8, "application/json"),
            Headers = { { "Authorization", "Bearer " + attempt.Token() } },
        };
    }
}
