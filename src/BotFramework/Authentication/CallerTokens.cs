using System;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Decides whether a token lets an activity in. Two kinds do: a channel's, whose key vouches for the activity's channel and which names the
/// service URL that answers go to; and one that Entra issued to the bot's own app (the emulator, and tools that hold the bot's secret).
/// </summary>
internal sealed class CallerTokens
{
    // In characters. Real tokens have one to three thousand; a longer one isn't worth reading.
    private const int LongestToken = 16 * 1024;

    private const string DelegatedScopeClaim = "scp";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler reader = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly AuthenticationConfiguration wishes;
    private readonly SigningKeys channelKeys;
    private readonly SigningKeys entraKeys;
    private readonly TokenValidationParameters channelRules;
    private readonly TokenValidationParameters entraRules;
    private readonly TimeProvider clock;

    public CallerTokens(
        BotEndpoints endpoints, SigningKeys channelKeys, SigningKeys entraKeys, ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration wishes, TimeProvider clock)
    {
        this.credentials = credentials;
        this.wishes = wishes;
        this.channelKeys = channelKeys;
        this.entraKeys = entraKeys;
        this.clock = clock;
        channelRules = Rules(channelKeys, [endpoints.ChannelIssuer]);
        entraRules = Rules(entraKeys, [.. endpoints.EntraIssuers, .. wishes.ValidTokenIssuers ?? []]);
    }

    /// <summary>Who sent the activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It isn't proven; the message says why, for the log only.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        var token = Read(Parameter(authHeader));
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg ?? string.Empty))
            throw Refusal("the token isn't signed by one of RS256, RS384 and RS512");
        if (string.IsNullOrEmpty(token.Kid))
            throw Refusal("the token doesn't name its key");

        var fromChannel = channelRules.ValidIssuers.Contains(token.Issuer, StringComparer.Ordinal);
        if (!fromChannel && !entraRules.ValidIssuers.Contains(token.Issuer, StringComparer.Ordinal))
            throw Refusal("the token's issuer is neither the channel service nor Entra for this bot's tenant");

        var key = await (fromChannel ? channelKeys : entraKeys).GetAsync(token.Kid, cancellationToken).ConfigureAwait(false)
            ?? throw Refusal("the token's key isn't published");
        if (!key.SignsFor(token.Issuer))
            throw Refusal("the token's key is published for another issuer");

        var result = await reader.ValidateTokenAsync(token, fromChannel ? channelRules : entraRules).ConfigureAwait(false);
        if (!result.IsValid)
            throw Refusal($"the token isn't valid ({result.Exception?.GetType().Name})");

        var identity = result.ClaimsIdentity;
        if (!await IsThisBotAsync(OnlyOne(identity, AuthenticationConstants.AudienceClaim), cancellationToken).ConfigureAwait(false))
            throw Refusal("the token's audience isn't MicrosoftAppId");
        if (fromChannel)
            CheckChannel(identity, key, activity);
        else
            await CheckOwnAppAsync(identity, cancellationToken).ConfigureAwait(false);
        if (wishes.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }

    /// <summary>The token of <c>Bearer TOKEN</c>. Schemes have no case.</summary>
    private static string Parameter(string authHeader)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
            throw Refusal("there is no token");
        if (authHeader.Length > LongestToken)
            throw Refusal("the token is too long");
        var parts = authHeader.Split(' ');
        if (parts is not [var scheme, { Length: > 0 } token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw Refusal("the Authorization header isn't one Bearer token");
        return token;
    }

    private JsonWebToken Read(string token)
    {
        try
        {
            var read = reader.CanReadToken(token) ? reader.ReadJsonWebToken(token) : throw Refusal("the token can't be read");
            // Said here, since some parts of a token are only read when they are asked for.
            return read.IsEncrypted || read.Issuer == null ? throw Refusal("the token can't be read") : read;
        }
        catch (Exception e) when (e is not UnauthorizedAccessException)
        {
            // The reader's exceptions for what isn't a token are of many kinds; all of them mean this.
            throw Refusal($"the token can't be read ({e.GetType().Name})");
        }
    }

    private void CheckChannel(ClaimsIdentity identity, SigningKey key, Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || !key.Endorsements.Contains(activity.ChannelId))
            throw Refusal("the token's key isn't endorsed for the activity's channel");
        if (!(wishes.RequiredEndorsements ?? []).All(key.Endorsements.Contains))
            throw Refusal("the token's key lacks a required endorsement");
        if (OnlyOne(identity, AuthenticationConstants.ServiceUrlClaim) is not { Length: > 0 } serviceUrl)
            throw Refusal("the token has no serviceurl claim");
        if (!serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw Refusal("the token's serviceurl claim isn't the activity's service URL");
    }

    private async Task CheckOwnAppAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        // A person's token for this app is no proof of being the app: its holder could speak for anybody.
        if (identity.HasClaim(claim => claim.Type == DelegatedScopeClaim))
            throw Refusal("the token is a person's");
        var app = OnlyOne(identity, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => OnlyOne(identity, AuthenticationConstants.AppIdClaim),
            "2.0" => OnlyOne(identity, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        if (!await IsThisBotAsync(app, cancellationToken).ConfigureAwait(false))
            throw Refusal("the token was issued to another app than MicrosoftAppId");
    }

    private async Task<bool> IsThisBotAsync(string appId, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(appId) && await credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false);

    /// <summary>The claim's value; null when it is missing or there are several, of which one would be a guess.</summary>
    private static string OnlyOne(ClaimsIdentity identity, string type)
    {
        string value = null;
        foreach (var claim in identity.Claims)
        {
            if (claim.Type != type)
                continue;
            if (value != null)
                return null;
            value = claim.Value;
        }

        return value;
    }

    private TokenValidationParameters Rules(SigningKeys keys, string[] issuers) => new()
    {
        RequireSignedTokens = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        TryAllIssuerSigningKeys = false,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Find(keyId) is { } key ? [key.Key] : [],
        ValidIssuers = issuers,
        // Which ids are the bot's is for its credentials to say, and they answer asynchronously: IsThisBotAsync.
        ValidateAudience = false,
        LifetimeValidator = (notBefore, expires, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return expires is { } end && end > now - Skew && (notBefore is not { } start || start < now + Skew);
        },
    };

    private static UnauthorizedAccessException Refusal(string reason) => new(reason);
}
