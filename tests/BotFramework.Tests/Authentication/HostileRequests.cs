using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>Requests that must not reach the bot. Each differs from one that does in what its name says, and is refused for that reason.</summary>
internal static class HostileRequests
{
    private const string NoToken = "there is no token";
    private const string NotBearer = "the Authorization header isn't one Bearer token";
    private const string Unreadable = "the token can't be read";
    private const string Unsigned = "the token isn't signed by one of RS256, RS384 and RS512";
    private const string UnknownKey = "the token's key isn't published";
    private const string BadSignature = "the token isn't valid (SecurityTokenInvalidSignatureException)";
    private const string BadLifetime = "the token isn't valid (SecurityTokenInvalidLifetimeException)";
    private const string NotEndorsed = "the token's key isn't endorsed for the activity's channel";
    private const string UnknownIssuer = "the token's issuer is neither the channel service nor Entra for this bot's tenant";
    private const string OtherAudience = "the token's audience isn't MicrosoftAppId";
    private const string OtherServiceUrl = "the token's serviceurl claim isn't the activity's service URL";
    private const string NoServiceUrl = "the token has no serviceurl claim";
    private const string NotHttps = "the activity's service URL isn't https";
    private const string OtherApp = "the token was issued to another app than MicrosoftAppId";

    public static readonly IReadOnlyDictionary<string, (string Reason, Func<Attempt> Make)> All = new Dictionary<string, (string Reason, Func<Attempt> Make)>(StringComparer.Ordinal)
    {
        ["no token"] = (NoToken, () => Channel(a => a.Authorization = _ => null)),
        ["an empty header"] = (NoToken, () => Channel(a => a.Authorization = _ => "")),
        ["a blank header"] = (NoToken, () => Channel(a => a.Authorization = _ => "   ")),
        ["a scheme without a token"] = (NotBearer, () => Channel(a => a.Authorization = _ => "Bearer")),
        ["a scheme and a space"] = (NotBearer, () => Channel(a => a.Authorization = _ => "Bearer ")),
        ["a token without a scheme"] = (NotBearer, () => Channel(a => a.Authorization = token => token)),
        ["Basic"] = (NotBearer, () => Channel(a => a.Authorization = _ => "Basic " + Convert.ToBase64String("admin:admin"u8))),
        ["Basic with a good token"] = (NotBearer, () => Channel(a => a.Authorization = token => "Basic " + token)),
        ["Negotiate"] = (NotBearer, () => Channel(a => a.Authorization = _ => "Negotiate YII=")),
        ["two spaces"] = (NotBearer, () => Channel(a => a.Authorization = token => "Bearer  " + token)),
        ["something after the token"] = (NotBearer, () => Channel(a => a.Authorization = token => $"Bearer {token} x")),
        ["two tokens in one header"] = (NotBearer, () => Channel(a => a.Authorization = token => $"Bearer {token}, Bearer {token}")),
        ["two headers"] = ("there are several Authorization headers", () => Channel(a => a.Touch = (request, token) => request.Headers.Authorization = new[] { "Bearer " + token, "Bearer " + token })),
        ["the token in the query"] = (NoToken, () => Channel(a =>
        {
            a.Authorization = _ => null;
            a.Touch = (request, token) => request.QueryString = new("?access_token=" + token);
        })),
        ["the token in a cookie"] = (NoToken, () => Channel(a =>
        {
            a.Authorization = _ => null;
            a.Touch = (request, token) => request.Headers.Cookie = "Authorization=Bearer " + token;
        })),
        ["loopback's manners and no token"] = (NoToken, () => Channel(a =>
        {
            a.Authorization = _ => null;
            a.Activity.ServiceUrl = "http://localhost:9";
            a.Touch = (request, _) => (request.Host, request.HttpContext.Connection.RemoteIpAddress) = (new("localhost"), System.Net.IPAddress.Loopback);
        })),
        ["garbage"] = (Unreadable, () => Channel(a => a.Finish = _ => "garbage")),
        ["three dots"] = (Unreadable, () => Channel(a => a.Finish = _ => "...")),
        ["parts that aren't base64"] = (Unreadable, () => Channel(a => a.Finish = _ => "a!.b!.c!")),
        ["parts that aren't JSON"] = (Unreadable, () => Channel(a => a.Finish = _ => "eHh4.eHh4.eHh4")),
        ["a payload that is a list"] = (Unreadable, () => Channel(a => a.Finish = token => $"{token.Split('.')[0]}.{Base64UrlEncoder.Encode("[1]")}.{token.Split('.')[2]}")),
        ["deep JSON"] = (Unreadable, () => Channel(a => a.Finish = token => $"{token.Split('.')[0]}.{Base64UrlEncoder.Encode(Deep(2_000))}.{token.Split('.')[2]}")),
        ["five parts"] = (Unreadable, () => Channel(a => a.Finish = token => token + ".x.y")),
        ["no signature"] = (BadSignature, () => Channel(a => a.Finish = token => token[..(token.LastIndexOf('.') + 1)])),
        ["no signature and no dot"] = (Unreadable, () => Channel(a => a.Finish = token => token[..token.LastIndexOf('.')])),
        ["a signature that is cut short"] = (BadSignature, () => Channel(a => a.Finish = token => token[..^20])),
        ["another payload under the same signature"] = (BadSignature, () => Channel(a => a.Finish = token => $"{token.Split('.')[0]}.{Other(a)}.{token.Split('.')[2]}")),
        ["a token of 20,000 characters"] = ("the token is too long", () => Channel(a => a.Payload["padding"] = new string('x', 15_000))),
        ["alg none"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("none", _ => []))),
        ["alg None, in other letters"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("nOnE", _ => []))),
        ["no alg"] = (Unsigned, () => Channel(a => a.Header.Remove("alg"))),
        ["alg that is a number"] = (Unreadable, () => Channel(a => a.Header["alg"] = 256)),
        ["HS256 with the public key as the secret"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("HS256", Hmac(a.Key.ExportSubjectPublicKeyInfo())))),
        ["HS256 with the public key's text as the secret"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("HS256", Hmac(Encoding.ASCII.GetBytes(a.Key.ExportSubjectPublicKeyInfoPem()))))),
        ["HS256 with an empty secret"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("HS256", Hmac([])))),
        ["PS256"] = (Unsigned, () => Channel(a => (a.Header["alg"], a.Sign) = ("PS256", said => a.Key.SignData(said, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)))),
        ["rs256, in small letters"] = (BadSignature, () => Channel(a => a.Header["alg"] = "rs256")),
        ["no kid"] = ("the token doesn't name its key", () => Channel(a => a.Header.Remove("kid"))),
        ["an unknown kid"] = (UnknownKey, () => Channel(a => a.Header["kid"] = "nobody's")),
        ["a kid that is a path"] = (UnknownKey, () => Channel(a => a.Header["kid"] = "../../dev/null")),
        ["a foreign key under a known kid"] = (BadSignature, () => Channel(a => a.Key = PublishedKey.Foreign.Rsa)),
        ["a foreign key that the token brings along"] = (UnknownKey, () => Channel(a =>
        {
            a.By(PublishedKey.Foreign);
            a.Header["jwk"] = PublishedKey.Foreign.Json;
        })),
        ["a foreign key at an address in the token"] = (UnknownKey, () => Channel(a =>
        {
            a.By(PublishedKey.Foreign);
            a.Header["jku"] = "http://localhost:9/keys";
        })),
        ["another published key under this kid"] = (BadSignature, () => Channel(a => a.Key = PublishedKey.WebChat.Rsa)),
        ["a key that is endorsed for another channel"] = (NotEndorsed, () => Channel(a => a.By(PublishedKey.WebChat))),
        ["a key without endorsements"] = (NotEndorsed, () => Channel(a => a.By(PublishedKey.Unendorsed))),
        ["another channel than the key's"] = (NotEndorsed, () => Channel(a => a.Activity.ChannelId = "slack")),
        ["no channel"] = (NotEndorsed, () => Channel(a => a.Activity.ChannelId = null)),
        ["the channel in other letters"] = (NotEndorsed, () => Channel(a => a.Activity.ChannelId = "MSTEAMS")),
        ["Entra's key for the channel's issuer"] = (UnknownKey, () => Channel(a => a.By(PublishedKey.Entra))),
        ["another issuer"] = (UnknownIssuer, () => Channel(a => a.Payload["iss"] = "https://evil.example")),
        ["an issuer that begins like the right one"] = (UnknownIssuer, () => Channel(a => a.Payload["iss"] = Attempt.ChannelIssuer + ".evil.example")),
        ["the government's issuer"] = (UnknownIssuer, () => Channel(a => a.Payload["iss"] = "https://api.botframework.us")),
        ["no issuer"] = (UnknownIssuer, () => Channel(a => a.Payload.Remove("iss"))),
        ["an issuer that is a list"] = (Unreadable, () => Channel(a => a.Payload["iss"] = new JArray(Attempt.ChannelIssuer, "https://evil.example"))),
        ["another audience"] = (OtherAudience, () => Channel(a => a.Payload["aud"] = "99999999-9999-9999-9999-999999999999")),
        ["no audience"] = (OtherAudience, () => Channel(a => a.Payload.Remove("aud"))),
        ["an empty audience"] = (OtherAudience, () => Channel(a => a.Payload["aud"] = "")),
        ["two audiences"] = (OtherAudience, () => Channel(a => a.Payload["aud"] = new JArray(Attempt.AppId, "99999999-9999-9999-9999-999999999999"))),
        ["expired"] = (BadLifetime, () => Channel(a => a.Payload["exp"] = Attempt.Seconds(-301))),
        ["no expiry"] = (BadLifetime, () => Channel(a => a.Payload.Remove("exp"))),
        ["an expiry that is a word"] = (Unreadable, () => Channel(a => a.Payload["exp"] = "never")),
        ["a negative expiry"] = (BadLifetime, () => Channel(a => a.Payload["exp"] = -1)),
        ["not yet valid"] = (BadLifetime, () => Channel(a => a.Payload["nbf"] = Attempt.Seconds(330))),
        ["no serviceurl claim"] = (NoServiceUrl, () => Channel(a => a.Payload.Remove("serviceurl"))),
        ["an empty serviceurl claim"] = (NoServiceUrl, () => Channel(a => a.Payload["serviceurl"] = "")),
        ["two serviceurl claims"] = (NoServiceUrl, () => Channel(a => a.Payload["serviceurl"] = new JArray(Attempt.ServiceUrl, "https://evil.example/"))),
        ["another service URL than the token's"] = (OtherServiceUrl, () => Channel(a => a.Activity.ServiceUrl = "https://evil.example/")),
        ["a service URL that begins like the token's"] = (OtherServiceUrl, () => Channel(a => a.Activity.ServiceUrl = Attempt.ServiceUrl + "../evil")),
        ["no service URL"] = (OtherServiceUrl, () => Channel(a => a.Activity.ServiceUrl = null)),
        ["a service URL that isn't https, with the claim"] = (NotHttps, () => Channel(a => a.Payload["serviceurl"] = a.Activity.ServiceUrl = "http://smba.trafficmanager.net/cn/")),
        ["a service URL that is a file, with the claim"] = (NotHttps, () => Channel(a => a.Payload["serviceurl"] = a.Activity.ServiceUrl = "file:///etc/passwd")),
        ["a service URL that is a stream, with the claim"] = (NotHttps, () => Channel(a => a.Payload["serviceurl"] = a.Activity.ServiceUrl = "urn:botframework:websocket:1")),
        ["another tenant's token, version 1"] = (UnknownIssuer, () => Attempt.FromEntra("1.0", "33333333-3333-3333-3333-333333333333")),
        ["another tenant's token, version 2"] = (UnknownIssuer, () => Attempt.FromEntra("2.0", "33333333-3333-3333-3333-333333333333")),
        ["the common tenant's token"] = (UnknownIssuer, () => Attempt.FromEntra("2.0", "common")),
        ["a token for another app, version 1"] = (OtherApp, () => Entra("1.0", a => a.Payload["appid"] = "99999999-9999-9999-9999-999999999999")),
        ["a token for another app, version 2"] = (OtherApp, () => Entra("2.0", a => a.Payload["azp"] = "99999999-9999-9999-9999-999999999999")),
        ["version 1 with the claim of version 2"] = (OtherApp, () => Entra("2.0", a => a.Payload["ver"] = "1.0")),
        ["version 2 with the claim of version 1"] = (OtherApp, () => Entra("1.0", a => a.Payload["ver"] = "2.0")),
        ["a version that nobody knows"] = (OtherApp, () => Entra("1.0", a => a.Payload["ver"] = "3.0")),
        ["neither appid nor azp"] = (OtherApp, () => Entra("1.0", a => a.Payload.Remove("appid"))),
        ["our app's token for another audience"] = (OtherAudience, () => Entra("1.0", a => a.Payload["aud"] = "https://graph.microsoft.com")),
        ["a person's token for our app"] = ("the token is a person's", () => Entra("2.0", a => a.Payload["scp"] = "access_as_user")),
        ["an expired token of Entra"] = (BadLifetime, () => Entra("2.0", a => a.Payload["exp"] = Attempt.Seconds(-301))),
        ["a channel's key for Entra's issuer"] = (UnknownKey, () => Entra("2.0", a => a.By(PublishedKey.Channel))),
        ["a key of Entra's for another tenant"] = ("the token's key is published for another issuer", () => Entra("2.0", a => a.By(PublishedKey.EntraOfAnother))),
        ["Entra's token with a service URL that isn't https"] = (NotHttps, () => Entra("2.0", a => a.Activity.ServiceUrl = "http://evil.example/")),
    };

    private static Attempt Channel(Action<Attempt> forge)
    {
        var attempt = Attempt.FromChannel();
        forge(attempt);
        return attempt;
    }

    private static Attempt Entra(string version, Action<Attempt> forge)
    {
        var attempt = Attempt.FromEntra(version);
        forge(attempt);
        return attempt;
    }

    private static Func<byte[], byte[]> Hmac(byte[] secret) => said => HMACSHA256.HashData(secret, said);

    private static string Deep(int levels) => $"{{\"iss\":\"{Attempt.ChannelIssuer}\",\"x\":{new string('[', levels)}{new string(']', levels)}}}";

    private static string Other(Attempt attempt)
    {
        var payload = (JObject)attempt.Payload.DeepClone();
        payload["serviceurl"] = "https://evil.example/";
        return Base64UrlEncoder.Encode(payload.ToString());
    }
}
