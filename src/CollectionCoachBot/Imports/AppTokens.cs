using System.Globalization;
using System.Security.Claims;
using CollectionCoachBot.Bot;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CollectionCoachBot.Imports;

/// <summary>
/// Reads the token that Entra gave to an app of the bot's tenant (client credentials). The bot's own way in isn't used: it takes tokens of
/// the bot's app only, and whoever holds that app's secret can speak for anybody.
/// </summary>
/// <remarks>
/// Entra gives every app of a tenant a token for every audience in it unless an administrator forbade that, so a right audience proves
/// nothing: which apps may is said here, by their ids.
/// </remarks>
internal sealed class AppTokens
{
    private const int LongestToken = 16 * 1024;

    private const string GovernmentCloud = "https://botframework.azure.us";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _reader = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly HashSet<string> _apps;
    private readonly string _tenant;
    private readonly Lazy<TokenValidationParameters> _rules;

    public AppTokens(IOptions<LedgerApiOptions> options, IOptions<BotIdentityOptions> identity, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        _apps = new HashSet<string>(options.Value.Apps, StringComparer.OrdinalIgnoreCase);
        _tenant = identity.Value.MicrosoftAppTenantId?.ToLowerInvariant() ?? "";
        _rules = new Lazy<TokenValidationParameters>(() => Rules(options.Value.Audience, identity.Value.MicrosoftAppId, configuration, environment, clock));
    }

    /// <returns>The app's client id; or null, and why not, for the log only.</returns>
    public async Task<(string? App, string Reason)> ReadAsync(string authorization)
    {
        if (_apps.Count == 0)
            return (null, "no app may call by a token");
        if (authorization.Length > LongestToken || authorization.Split(' ') is not [var scheme, { Length: > 0 } token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return (null, "the Authorization header isn't one Bearer token");
        var result = await _reader.ValidateTokenAsync(token, _rules.Value);
        if (!result.IsValid)
            return (null, $"the token isn't valid ({result.Exception?.GetType().Name})");
        var identity = result.ClaimsIdentity;
        if (!string.Equals(OnlyOne(identity, "tid"), _tenant, StringComparison.OrdinalIgnoreCase))
            return (null, "the token is of another tenant");
        if (identity.HasClaim(claim => claim.Type == "scp"))
            return (null, "the token is a person's");
        var app = OnlyOne(identity, "ver") == "2.0" ? OnlyOne(identity, "azp") : OnlyOne(identity, "appid");
        return app is not null && _apps.Contains(app) ? (app.ToLowerInvariant(), "") : (null, "the token's app isn't one of LedgerApi:Apps");
    }

    /// <summary>Null where it is missing or there are several, of which one would be a guess.</summary>
    private static string? OnlyOne(ClaimsIdentity identity, string type)
    {
        var values = identity.FindAll(type).Take(2).ToList();
        return values.Count == 1 ? values[0].Value : null;
    }

    private TokenValidationParameters Rules(string? audience, string? botApp, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        var login = string.Equals(configuration["ChannelService"], GovernmentCloud, StringComparison.OrdinalIgnoreCase) ? "https://login.microsoftonline.us" : "https://login.microsoftonline.com";
        var metadata = configuration["ToBotFromEmulatorOpenIdMetadataUrl"] is { Length: > 0 } set ? set : $"{login}/{_tenant}/v2.0/.well-known/openid-configuration";

        // On this machine nobody listens in.
        var plain = environment.IsDevelopment() && Uri.TryCreate(metadata, UriKind.Absolute, out var address) && address.IsLoopback;
        return new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                metadata, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(Http()) { RequireHttps = !plain }),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            TryAllIssuerSigningKeys = false,
            ValidIssuers = [$"{login}/{_tenant}/v2.0", string.Create(CultureInfo.InvariantCulture, $"https://sts.windows.net/{_tenant}/")],
            ValidAudiences = !string.IsNullOrWhiteSpace(audience) ? [audience] : [botApp, "api://" + botApp],
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return expires is { } end && end > now - Skew && (notBefore is not { } start || start < now + Skew);
            },
        };
    }

    /// <summary>Follows no redirect, and waits no longer than a caller would. It lives as long as the program.</summary>
    private static HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(8), MaxResponseContentBufferSize = 1024 * 1024,
    };
}
