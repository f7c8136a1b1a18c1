using System.Net;
using System.Net.Http.Headers;
using CollectionCoachBot.Bot;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Tests.Web;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>Entra's tokens at the ledger's API. A job that isn't there is 404 to whoever is let in.</summary>
public sealed class AppTokensTests
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = BotIdentityOptions.LocalTenantId;
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, (HttpStatusCode Status, Action<Dictionary<string, object>> Change)> Cases = new(StringComparer.Ordinal)
    {
        ["an app that is named"] = (HttpStatusCode.NotFound, static _ => { }
        ),
        ["an app by version 1"] = (HttpStatusCode.NotFound, static claims =>
        {
            (claims["iss"], claims["ver"], claims["appid"]) = ($"https://sts.windows.net/{Tenant}/", "1.0", App.ToUpperInvariant());
            claims.Remove("azp");
        }
        ),
        ["an app that isn't named"] = (HttpStatusCode.Unauthorized, static claims => claims["azp"] = "99999999-2222-3333-4444-555555555555"),
        ["a version 1 claim in a version 2 token"] = (HttpStatusCode.Unauthorized, static claims =>
        {
            claims["appid"] = App;
            claims.Remove("azp");
        }
        ),
        ["a person who uses the app"] = (HttpStatusCode.Unauthorized, static claims => claims["scp"] = "access_as_user"),
        ["another audience"] = (HttpStatusCode.Unauthorized, static claims => claims["aud"] = "https://graph.microsoft.com"),
        ["another tenant's issuer"] = (HttpStatusCode.Unauthorized, static claims => claims["iss"] = "https://login.microsoftonline.com/aaaaaaaa-0000-0000-0000-000000000000/v2.0"),
        ["the template that the metadata name"] = (HttpStatusCode.Unauthorized, static claims => (claims["iss"], claims["tid"]) = ("https://login.microsoftonline.com/{tenantid}/v2.0", "{tenantid}")),
        ["another tenant"] = (HttpStatusCode.Unauthorized, static claims => claims["tid"] = "aaaaaaaa-0000-0000-0000-000000000000"),
        ["no tenant"] = (HttpStatusCode.Unauthorized, static claims => claims.Remove("tid")),
    };

    [Fact]
    public async Task Only_a_named_app_of_the_tenant_is_let_in()
    {
        await using var entra = await EntraStandIn.StartAsync();
        await using var coach = await StartAsync(entra);

        foreach (var (what, (status, change)) in Cases)
        {
            var claims = Claims();
            change(claims);

            Assert.Equal((what, status), (what, await AskAsync(coach, "Bearer " + entra.Token(claims, Now.AddHours(-1), Now.AddHours(1)))));
        }
    }

    [Fact]
    public async Task A_token_must_be_in_time_and_signed_by_a_published_key()
    {
        await using var entra = await EntraStandIn.StartAsync();
        await using var coach = await StartAsync(entra);
        var good = entra.Token(Claims(), Now.AddHours(-1), Now.AddHours(1));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(coach, "bearer " + good));
        foreach (var bad in new[]
                 {
                     "Bearer " + entra.Token(Claims(), Now.AddHours(-2), Now.AddMinutes(-10)), "Bearer " + entra.Token(Claims(), Now.AddMinutes(10), Now.AddHours(1)),
                     "Bearer " + entra.Token(Claims(), Now.AddHours(-1), Now.AddHours(1), foreignKey: true), "Bearer " + good[..good.LastIndexOf('.')] + ".", "Bearer x", "Basic " + good, good,
                 })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(coach, bad));
        }
    }

    private static Task<RunningCoach> StartAsync(EntraStandIn entra) => RunningCoach.StartAsync(
        "Development", "--LedgerApi:Apps:0", App, "--LedgerApi:Audience", "api://ledger", "--ToBotFromEmulatorOpenIdMetadataUrl", entra.Metadata,
        "--Clock:StartAt", "2026-11-23T10:00:00+08:00");

    private static Dictionary<string, object> Claims() => new(StringComparer.Ordinal)
    {
        ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0", ["aud"] = "api://ledger", ["tid"] = Tenant, ["ver"] = "2.0", ["azp"] = App,
    };

    private static async Task<HttpStatusCode> AskAsync(RunningCoach coach, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, LedgerApi.Path + "/" + new string('x', 22));
        Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        using var answer = await coach.Http.SendAsync(request);
        Assert.Equal(answer.StatusCode == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Contains(new AuthenticationHeaderValue("Bearer")));
        return answer.StatusCode;
    }
}
