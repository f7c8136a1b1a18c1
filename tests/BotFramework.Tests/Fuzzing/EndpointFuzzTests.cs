using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BotFramework.Tests.Authentication;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Fuzzing;

/// <summary>Alone, since other tests' memory would be taken for the endpoint's.</summary>
[Collection(nameof(Alone))]
public sealed class EndpointFuzzTests(FakeIdentityProvider provider) : IClassFixture<FakeIdentityProvider>
{
    private readonly FaultLogger log = new();
    private int good;

    [Fact]
    public async Task No_activity_breaks_a_bot_that_asks_for_tokens()
    {
        await using var connector = await MemberConnectorAsync();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        using var entra = new FakeTokenEndpoint();
        using var http = new HttpClient(entra);
        var credentials = new CertificateServiceClientCredentialsFactory(certificate, Attempt.AppId, Attempt.TenantId, http);
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Local.Configuration(Guarded.Settings(provider)), credentials, null, null, log), log);
        await using var host = await BotHost.StartAsync(adapter, new TalkativeBot(), InItsCulture);
        var attempt = Attempt.FromChannel();
        attempt.Payload["serviceurl"] = connector.Url + "/";
        attempt.Payload["exp"] = Attempt.Seconds(24 * 3600);
        var token = attempt.Token();
        var cases = new FuzzCases(connector.Url + "/");

        await new FuzzRun(one => FuzzRequests.SendAsync(host.Client, one, token), log.Take, () => IsAnsweredAsync(host, connector, token))
            .RunAsync(cases.Of, cases.Largest, usually: 2000);
    }

    [Fact]
    public async Task No_activity_breaks_a_bot_on_loopback()
    {
        await using var connector = await MemberConnectorAsync();
        await using var host = await BotHost.StartAsync(Local.Adapter(log), new TalkativeBot(), InItsCulture);
        var cases = new FuzzCases(connector.Url + "/", withTokens: false);

        await new FuzzRun(
                one => FuzzRequests.SendAsync(host.Client, one, null), log.Take, () => IsAnsweredAsync(host, connector, null))
            .RunAsync(cases.Of, cases.Largest, usually: 600);
    }

    private static async Task<FakeConnector> MemberConnectorAsync()
    {
        var connector = await FakeConnector.StartAsync();
        connector.Answer = _ => (200, """{"id":"29:new","name":"王芳","email":"wang@example.com"}""");
        return connector;
    }

    private static void InItsCulture(Microsoft.AspNetCore.Http.HttpContext context) =>
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(context.Request.Headers["X-Culture"].ToString());

    private async Task<bool> IsAnsweredAsync(BotHost host, FakeConnector connector, string? token)
    {
        connector.Requests.Clear();
        var text = $"第{++good}条";
        var body = Encoding.UTF8.GetBytes(Incoming.Json(Incoming.Message(text, connector.Url + "/")));
        var status = await FuzzRequests.SendAsync(host.Client, new FuzzCase(0, body, Caller.Channel, "application/json", ""), token);
        return status == 200 && connector.Requests.Count == 1 && connector.Requests.Single().Json.Value<string>("text") == text;
    }
}
