using System.Security.Cryptography;
using System.Text;
using BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>A request with a token, every part of which a test can forge. As it is made, it is one that must be let in.</summary>
internal sealed class Attempt
{
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string TenantId = "22222222-2222-2222-2222-222222222222";
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/cn/";

    public JObject Header { get; private init; } = [];

    public JObject Payload { get; private init; } = [];

    public RSA Key { get; set; } = PublishedKey.Channel.Rsa;

    /// <summary>Makes the signature of what is signed; null for what the algorithm in the header says.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>What becomes of the finished token.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    /// <summary>The value of the Authorization header, made from the token.</summary>
    public Func<string, string?> Authorization { get; set; } = token => "Bearer " + token;

    /// <summary>The last touch, given the token.</summary>
    public Action<HttpRequest, string> Touch { get; set; } = (_, _) => { };

    public Activity Activity { get; } = Incoming.Message("你好", ServiceUrl);

    /// <summary>As the channel service sends it.</summary>
    public static Attempt FromChannel() => new()
    {
        Header = new JObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = PublishedKey.Channel.Id, ["x5t"] = PublishedKey.Channel.Id },
        Payload = new JObject { ["iss"] = ChannelIssuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = Seconds(-60), ["exp"] = Seconds(3600) },
    };

    /// <summary>As Entra gives it to whoever holds the bot's secret.</summary>
    public static Attempt FromEntra(string version, string tenant = TenantId) => new()
    {
        Header = new JObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = PublishedKey.Entra.Id },
        Payload = new JObject
        {
            ["iss"] = version == "2.0" ? $"https://login.microsoftonline.com/{tenant}/v2.0" : $"https://sts.windows.net/{tenant}/",
            ["aud"] = AppId,
            ["ver"] = version,
            ["tid"] = tenant,
            [version == "2.0" ? "azp" : "appid"] = AppId,
            ["nbf"] = Seconds(-60),
            ["exp"] = Seconds(3600),
        },
        Key = PublishedKey.Entra.Rsa,
    };

    /// <summary>An instant of a token.</summary>
    public static long Seconds(double fromNow) => (TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(fromNow)).ToUnixTimeSeconds();

    public Attempt By(PublishedKey key)
    {
        Header["kid"] = key.Id;
        Key = key.Rsa;
        return this;
    }

    public string Token()
    {
        var said = Part(Header) + "." + Part(Payload);
        var bytes = Encoding.ASCII.GetBytes(said);
        var signature = Sign?.Invoke(bytes) ?? Key.SignData(
            bytes,
            Header.Value<string>("alg") switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 },
            RSASignaturePadding.Pkcs1);
        return Finish($"{said}.{Base64UrlEncoder.Encode(signature)}");
    }

    public DefaultHttpContext Request()
    {
        var token = Token();
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Host = new HostString("coach.contoso.cn");
        context.Request.ContentType = "application/json";
        context.Request.Headers.Authorization = Authorization(token);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Incoming.Json(Activity)));
        context.Response.Body = new MemoryStream();
        Touch(context.Request, token);
        return context;
    }

    private static string Part(JObject json) => Base64UrlEncoder.Encode(json.ToString(Newtonsoft.Json.Formatting.None));
}
