using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that one OpenID metadata address publishes. They are read once a day, and when a token names a key that isn't known: at once,
/// since the key may be new, but at most every five minutes, since the token may be a forgery. What is known stays known while the address
/// doesn't answer.
/// </summary>
/// <remarks>
/// IdentityModel's ConfigurationManager would do the same but for one thing: from version 8 on it refreshes behind the caller's back, so
/// that the first requests with a new key would be refused. Its retriever and parser are used as they are.
/// </remarks>
internal sealed class SigningKeys(string metadataUrl, IDocumentRetriever documents, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private volatile Published known = new(FrozenDictionary<string, SigningKey>.Empty, DateTimeOffset.MinValue);
    private DateTimeOffset nextRead;
    private int failures;
    private Task reading = Task.CompletedTask;

    /// <summary>A key that is known by now; null for any other.</summary>
    public SigningKey Find(string keyId) => known.Keys.GetValueOrDefault(keyId);

    /// <summary>The key, after a look at the metadata if need be; null where it isn't published or the metadata can't be read.</summary>
    public async ValueTask<SigningKey> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = known;
        if (now.Keys.TryGetValue(keyId, out var key))
        {
            // The caller doesn't wait: the key was published, and what has been published since doesn't concern it.
            if (clock.GetUtcNow() >= now.StaleAt)
                _ = ReadUnlessJustDoneAsync();
            return key;
        }

        await ReadUnlessJustDoneAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return Find(keyId);
    }

    private Task ReadUnlessJustDoneAsync()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (reading.IsCompleted && now >= nextRead)
            {
                nextRead = now + BetweenReads;
                // Not the caller's: others wait for the same answer, and it is good for a day.
                reading = Task.Run(ReadAsync);
            }

            return reading;
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, CancellationToken.None).ConfigureAwait(false);
            var published = Keys(metadata.JsonWebKeySet);
            lock (gate)
            {
                known = new Published(published, clock.GetUtcNow() + Fresh);
                failures = 0;
            }
        }
        catch (Exception e)
        {
            // Whatever went wrong at the other end, the next try comes by itself. With no key at all it comes sooner: nobody gets in until then.
            TimeSpan pause;
            lock (gate)
            {
                pause = known.Keys.Count > 0 ? BetweenReads : TimeSpan.FromSeconds(Math.Min(1 << Math.Min(failures, 10), BetweenReads.TotalSeconds));
                failures++;
                nextRead = clock.GetUtcNow() + pause;
            }

            AuthenticationLog.KeysNotRead(logger, metadataUrl, LogText.Of(e), known.Keys.Count, pause.TotalSeconds);
        }
    }

    private static FrozenDictionary<string, SigningKey> Keys(JsonWebKeySet published)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in published?.Keys ?? [])
        {
            var signs = key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig";
            if (signs && !string.IsNullOrEmpty(key.Kid) && key.N != null && key.E != null)
                keys[key.Kid] = new SigningKey(Rsa(key), Endorsements(key), Text(key, "issuer"));
        }

        return keys.Count > 0 ? keys.ToFrozenDictionary(StringComparer.Ordinal) : throw new InvalidOperationException("It publishes no RSA key.");
    }

    private static RsaSecurityKey Rsa(JsonWebKey key) => new(
        new System.Security.Cryptography.RSAParameters
        {
            Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E),
        })
    {
        KeyId = key.Kid,
    };

    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString())
                .ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    private static string Text(JsonWebKey key, string name) => key.AdditionalData.TryGetValue(name, out var value) ? value?.ToString() : null;

    private sealed record Published(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset StaleAt);
}
