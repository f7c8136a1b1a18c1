using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace BotFramework.Tests.Authentication;

public sealed class BotTokenTests
{
    private const string Scope = "https://api.botframework.com";

    private readonly FakeTokenEndpoint entra = new();
    private readonly MovedClock clock = new();
    private readonly ListLogger logger = new();

    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_tenant_by_its_secret()
    {
        var header = await HeaderAsync(await SecretAsync());

        Assert.Equal("Bearer token-1", header);
        var (address, body) = Assert.Single(entra.Requests);
        Assert.Equal($"https://login.microsoftonline.com/{Attempt.TenantId}/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        Assert.Contains("client_secret=the-secret", body, StringComparison.Ordinal);
        Assert.Contains("client_id=" + Attempt.AppId, body, StringComparison.Ordinal);
        Assert.Contains("scope=" + Uri.EscapeDataString(Scope + "/.default"), body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.com/T")]
    [InlineData("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://login.microsoftonline.us/T")]
    [InlineData("https://login.partner.microsoftonline.cn/T2", "https://login.partner.microsoftonline.cn/T2")]
    public void A_clouds_default_login_address_stands_for_the_bots_tenant(string login, string authority) =>
        Assert.Equal(authority, TokenRequests.Authority(login, "T"));

    [Fact]
    public async Task A_certificate_signs_an_assertion_and_no_secret_is_sent()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(1));
        var factory = new CertificateServiceClientCredentialsFactory(certificate, Attempt.AppId, Attempt.TenantId, new HttpClient(entra), logger);

        var header = await HeaderAsync(await CredentialsAsync(factory));

        Assert.Equal("Bearer token-1", header);
        var (address, body) = Assert.Single(entra.Requests);
        Assert.Contains(Attempt.TenantId, address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("client_assertion=ey", body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", body, StringComparison.Ordinal);
        Assert.True(await factory.IsValidAppIdAsync(Attempt.AppId, CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("another", CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine()
    {
        var identity = new BotIdentity(Attempt.AppId, "UserAssignedMSI", Attempt.TenantId, null);

        var header = await HeaderAsync(await CredentialsAsync(new ConfiguredCredentials(identity, clock, logger, Http())));

        Assert.StartsWith("Bearer token-", header, StringComparison.Ordinal);
        var (address, _) = entra.Requests[^1];
        Assert.Equal("169.254.169.254", address.Host);
        Assert.Contains("client_id=" + Attempt.AppId, address.Query, StringComparison.Ordinal);
        Assert.Contains("resource=" + Scope, Uri.UnescapeDataString(address.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_kept_and_messages_at_once_wait_for_the_same()
    {
        var door = new TaskCompletionSource();
        entra.Before = door.Task;
        var credentials = await SecretAsync();

        var waiting = Enumerable.Range(0, 20).Select(_ => HeaderAsync(credentials)).ToList();
        door.SetResult();
        await Task.WhenAll(waiting);
        clock.Move(TimeSpan.FromMinutes(2));
        var later = await HeaderAsync(credentials);

        Assert.Equal("Bearer token-1", later);
        Assert.Single(entra.Requests);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        // Of a token that is good for less than five minutes MSAL thinks that it is about to end.
        entra.Lifetime = 240;
        var credentials = await SecretAsync();
        var first = await HeaderAsync(credentials);

        clock.Move(TimeSpan.FromSeconds(61));
        var second = await HeaderAsync(credentials);

        Assert.Equal(("Bearer token-1", "Bearer token-2"), (first, second));
    }

    [Fact]
    public async Task A_failure_is_one_line_and_a_pause_that_doubles()
    {
        entra.Status = HttpStatusCode.Unauthorized;
        var credentials = await SecretAsync();

        for (var round = 1; round <= 8; round++)
        {
            for (var message = 0; message < 10; message++)
            {
                var failure = await Assert.ThrowsAsync<MsalClientException>(() => HeaderAsync(credentials));
                Assert.Contains("AADSTS7000215", failure.Message, StringComparison.Ordinal);
            }

            Assert.Equal(round, entra.Requests.Count);
            clock.Move(TimeSpan.FromSeconds(Math.Min(1 << (round - 1), 60)));
        }

        Assert.Equal(
            [1, 2, 4, 8, 16, 32, 60, 60],
            logger.Lines.Select(line => int.Parse(line.Split("next try in ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(logger.Lines, line => Assert.DoesNotContain("the-secret", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_pause_it_works_again()
    {
        entra.Status = HttpStatusCode.ServiceUnavailable;
        var credentials = await SecretAsync();
        await Assert.ThrowsAsync<MsalClientException>(() => HeaderAsync(credentials));

        entra.Status = HttpStatusCode.OK;
        await Assert.ThrowsAsync<MsalClientException>(() => HeaderAsync(credentials));
        clock.Move(TimeSpan.FromSeconds(1));

        Assert.StartsWith("Bearer ", await HeaderAsync(credentials), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_can_not_be_renewed_is_used_to_its_end()
    {
        entra.Lifetime = 240;
        var credentials = await SecretAsync();
        await HeaderAsync(credentials);
        entra.Status = HttpStatusCode.ServiceUnavailable;

        clock.Move(TimeSpan.FromSeconds(61));
        var later = await HeaderAsync(credentials);
        clock.Move(TimeSpan.FromSeconds(240));

        Assert.Equal("Bearer token-1", later);
        await Assert.ThrowsAsync<MsalClientException>(() => HeaderAsync(credentials));
        Assert.Contains("can't be renewed yet", logger.Lines.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_doesnt_keep_the_others_from_their_token()
    {
        var door = new TaskCompletionSource();
        entra.Before = door.Task;
        var credentials = await SecretAsync();
        using var impatient = new CancellationTokenSource();

        var given = HeaderAsync(credentials, impatient.Token);
        var patient = HeaderAsync(credentials);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        door.SetResult();

        Assert.Equal("Bearer token-1", await patient);
    }

    [Fact]
    public async Task There_are_no_credentials_for_another_app() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Factory().CreateCredentialsAsync("another", Scope, Login, true, CancellationToken.None));

    [Theory]
    [InlineData("MultiTenant", Attempt.TenantId, "secret", "MicrosoftAppType")]
    [InlineData(null, Attempt.TenantId, "secret", "MicrosoftAppType")]
    [InlineData("SingleTenant", null, "secret", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", Attempt.TenantId, " ", "MicrosoftAppPassword")]
    public void What_is_missing_is_named_with_where_it_stands(string? type, string? tenant, string? password, string setting)
    {
        var refused = Assert.Throws<NotSupportedException>(() => new ConfiguredCredentials(new BotIdentity(Attempt.AppId, type, tenant, password), clock, logger));

        Assert.StartsWith(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Settings > Configuration", refused.Message, StringComparison.Ordinal);
    }

    private const string Login = AuthenticationConstants.ToChannelFromBotLoginUrl;

    private IdentityHttp Http() => new(new HttpClient(entra));

    private ConfiguredCredentials Factory() => new(new BotIdentity(Attempt.AppId, "SingleTenant", Attempt.TenantId, "the-secret"), clock, logger, Http());

    private Task<ServiceClientCredentials> SecretAsync() => CredentialsAsync(Factory());

    private static Task<ServiceClientCredentials> CredentialsAsync(ServiceClientCredentialsFactory factory) =>
        factory.CreateCredentialsAsync(Attempt.AppId, Scope, Login, true, CancellationToken.None);

    private static async Task<string> HeaderAsync(ServiceClientCredentials credentials, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request.Headers.Authorization!.ToString();
    }
}
