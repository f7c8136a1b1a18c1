using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>A token as the channel service gives one to the activities of a service URL, good for a day.</summary>
internal static class CallerToken
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "00000000-0000-0000-0000-0000000000b0";

    /// <param name="privateKey">As PEM.</param>
    /// <returns>The value of the Authorization header.</returns>
    public static string Header(string privateKey, string serviceUrl)
    {
        using var key = RSA.Create();
        key.ImportFromPem(privateKey);
        var now = TimeProvider.System.GetUtcNow();
        var said = Part(new { alg = "RS256", typ = "JWT", kid = ChannelKeys.KeyId }) + "."
            + Part(new { iss = Issuer, aud = AppId, serviceurl = serviceUrl, nbf = now.ToUnixTimeSeconds(), exp = now.AddDays(1).ToUnixTimeSeconds() });
        var signature = key.SignData(Encoding.ASCII.GetBytes(said), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"Bearer {said}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
