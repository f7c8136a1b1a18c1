using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>A key pair, and how its public half is published.</summary>
internal sealed record PublishedKey(string Id, RSA Rsa, params string[] Endorsements)
{
    // Making a key takes a while, and no test changes one.
    public static readonly PublishedKey Channel = new("channel-1", RSA.Create(2048), "msteams", "emulator", "webchat");
    public static readonly PublishedKey NewChannel = new("channel-2", RSA.Create(2048), "msteams");
    public static readonly PublishedKey WebChat = new("webchat-1", NewChannel.Rsa, "webchat");
    public static readonly PublishedKey Unendorsed = new("bare-1", NewChannel.Rsa);
    public static readonly PublishedKey Entra = new("entra-1", RSA.Create(2048)) { Issuer = "https://login.microsoftonline.com/{tenantid}/v2.0" };
    public static readonly PublishedKey EntraOfAnother = new("entra-2", Entra.Rsa) { Issuer = "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0" };
    public static readonly PublishedKey Foreign = new("foreign-1", RSA.Create(2048), "msteams");

    public string? Issuer { get; init; }

    public JObject Json
    {
        get
        {
            var publicHalf = Rsa.ExportParameters(includePrivateParameters: false);
            var json = new JObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["x5t"] = Id, ["n"] = Base64UrlEncoder.Encode(publicHalf.Modulus), ["e"] = Base64UrlEncoder.Encode(publicHalf.Exponent),
            };
            if (Endorsements.Length > 0)
                json["endorsements"] = new JArray(Endorsements);
            if (Issuer is not null)
                json["issuer"] = Issuer;
            return json;
        }
    }
}
