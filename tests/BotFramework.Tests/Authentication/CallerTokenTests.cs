using System.Security.Claims;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Protocols;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

public sealed class CallerTokenTests(FakeIdentityProvider provider) : IClassFixture<FakeIdentityProvider>
{
    public static TheoryData<string> Hostile => [.. HostileRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_request_gets_401_and_nothing_else(string name)
    {
        var bot = new Guarded(provider);
        var (reason, make) = HostileRequests.All[name];
        var attempt = make();

        var (status, body) = await bot.TryAsync(attempt);

        Assert.Equal((401, ""), (status, body));
        Assert.Empty(bot.Turns);
        var line = Assert.Single(bot.Logger.Lines);
        Assert.StartsWith("Request refused: " + reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain(attempt.Token().PadRight(20, '.')[..20], line, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_channels_token_lets_its_activity_in(string algorithm)
    {
        var bot = new Guarded(provider);
        var attempt = Attempt.FromChannel();
        attempt.Header["alg"] = algorithm;

        var (status, _) = await bot.TryAsync(attempt);

        Assert.Equal(200, status);
        var turn = Assert.Single(bot.Turns);
        Assert.Equal(CallerIdConstants.PublicAzureChannel, turn.CallerId);
        Assert.Equal(Attempt.AppId, Assert.Single(bot.Identities).FindFirst("aud")?.Value);
        Assert.Empty(bot.Logger.Lines);
    }

    [Theory]
    [InlineData("1.0", Attempt.TenantId)]
    [InlineData("2.0", Attempt.TenantId)]
    [InlineData("1.0", "d6d49420-f39b-4df7-a1dc-d59a935871db")]
    [InlineData("2.0", "f8cdef31-a31e-4b4a-93e4-5f571e91255a")]
    public async Task A_token_that_Entra_gave_to_the_bots_own_app_lets_in(string version, string tenant)
    {
        var bot = new Guarded(provider);

        var (status, _) = await bot.TryAsync(Attempt.FromEntra(version, tenant));

        Assert.Equal((200, 1), (status, bot.Turns.Count));
    }

    public static TheoryData<string> Unusual => [.. UnusualForms.Keys];

    private static Dictionary<string, Action<Attempt>> UnusualForms { get; } = new(StringComparer.Ordinal)
    {
        ["a scheme in small letters"] = a => a.Authorization = token => "bearer " + token,
        ["expired, within the skew of five minutes"] = a => a.Payload["exp"] = Attempt.Seconds(-270),
        ["not yet valid, within the skew"] = a => a.Payload["nbf"] = Attempt.Seconds(270),
        ["no beginning"] = a => a.Payload.Remove("nbf"),
        ["an expiry beyond all dates"] = a => a.Payload["exp"] = 253402300799,
        ["an audience in a list of one"] = a => a.Payload["aud"] = new JArray(Attempt.AppId),
        ["an audience in capital letters"] = a => a.Payload["aud"] = Attempt.AppId.ToUpperInvariant(),
        ["a service URL in other letters"] = a => a.Payload["serviceurl"] = Attempt.ServiceUrl.ToUpperInvariant(),
        ["a service URL on this machine, in Development"] = a => a.Payload["serviceurl"] = a.Activity.ServiceUrl = "http://localhost:9/",
    };

    [Theory]
    [MemberData(nameof(Unusual))]
    public async Task An_unusual_form_is_still_good(string name)
    {
        var bot = new Guarded(provider);
        var attempt = Attempt.FromChannel();
        UnusualForms[name](attempt);

        var (status, _) = await bot.TryAsync(attempt);

        Assert.Equal((200, 1), (status, bot.Turns.Count));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_service_url_on_this_machine_is_for_development(bool development, bool accepted)
    {
        var logger = new ListLogger();
        var endpoints = BotEndpoints.Of(null, Attempt.TenantId);
        var keys = new SigningKeys(provider.ChannelMetadata, new HttpDocumentRetriever { RequireHttps = false }, TimeProvider.System, logger);
        var callers = new CallerTokens(endpoints, keys, keys, new NoCredentials(), new AuthenticationConfiguration(), TimeProvider.System);
        var connectors = new BotConnectors(new NoCredentials(), endpoints, development, () => new HttpClient());
        var authentication = new TokenAuthentication(endpoints, callers, connectors, new NoCredentials(), development, logger);
        var attempt = Attempt.FromChannel();
        attempt.Payload["serviceurl"] = attempt.Activity.ServiceUrl = "http://localhost:9/";

        var refused = await Record.ExceptionAsync(
            () => authentication.AuthenticateRequestAsync(attempt.Activity, "Bearer " + attempt.Token(), CancellationToken.None));

        Assert.Equal(accepted, refused is null);
        Assert.Equal(accepted ? [] : ["Request refused: the activity's service URL isn't https."], logger.Lines);
    }

    [Theory]
    [InlineData("emulator", 200)]
    [InlineData("contoso", 401)]
    public async Task Required_endorsements_are_required(string endorsement, int expected)
    {
        var bot = new Guarded(provider, new AuthenticationConfiguration { RequiredEndorsements = [endorsement] });

        var (status, _) = await bot.TryAsync(Attempt.FromChannel());

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task The_bots_own_check_of_the_claims_has_the_last_word()
    {
        var bot = new Guarded(provider, new AuthenticationConfiguration { ClaimsValidator = new Nobody() });

        var answer = await bot.TryAsync(Attempt.FromChannel());

        Assert.Equal((401, ""), answer);
        Assert.Equal(["Request refused: nobody may."], bot.Logger.Lines);
    }

    [Fact]
    public async Task An_issuer_that_the_bot_names_is_accepted()
    {
        const string Other = "33333333-3333-3333-3333-333333333333";
        var bot = new Guarded(provider, new AuthenticationConfiguration { ValidTokenIssuers = [$"https://sts.windows.net/{Other}/"] });

        var (status, _) = await bot.TryAsync(Attempt.FromEntra("1.0", Other));

        Assert.Equal(200, status);
    }

    [Fact]
    public async Task A_token_of_the_public_cloud_is_none_for_the_governments()
    {
        var bot = new Guarded(provider, null, null, ("ChannelService", "https://botframework.azure.us"));
        var government = Attempt.FromChannel();
        government.Payload["iss"] = "https://api.botframework.us";

        var (ofPublic, _) = await bot.TryAsync(Attempt.FromChannel());
        var (ofGovernment, _) = await bot.TryAsync(government);

        Assert.Equal((401, 200), (ofPublic, ofGovernment));
        Assert.Equal(CallerIdConstants.USGovChannel, Assert.Single(bot.Turns).CallerId);
    }

    [Fact]
    public async Task Streams_and_other_bots_are_not_served()
    {
        var authentication = new Guarded(provider).Authentication;
        var header = "Bearer " + Attempt.FromChannel().Token();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(header, "msteams", CancellationToken.None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync(header, CancellationToken.None));
    }

    private sealed class Nobody : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) => throw new UnauthorizedAccessException("nobody may");
    }
}
