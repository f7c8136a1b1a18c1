using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>Publishes a key on this machine as Entra does, and signs tokens with it.</summary>
internal sealed class EntraStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _published = RSA.Create(2048);
    private readonly RSA _foreign = RSA.Create(2048);

    private EntraStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context => await context.Response.WriteAsync(context.Request.Path == "/keys" ? Keys() : $$"""{"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0","jwks_uri":"{{_app.Urls.First()}}/keys"}"""));
    }

    public string Metadata => _app.Urls.First() + "/metadata";

    public static async Task<EntraStandIn> StartAsync()
    {
        var entra = new EntraStandIn();
        await entra._app.StartAsync();
        return entra;
    }

    public string Token(IDictionary<string, object> claims, DateTime from, DateTime until, bool foreignKey = false) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        new SecurityTokenDescriptor
        {
            Claims = claims, NotBefore = from, Expires = until,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(foreignKey ? _foreign : _published) { KeyId = "entra-1" }, SecurityAlgorithms.RsaSha256),
        });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _published.Dispose();
        _foreign.Dispose();
    }

    private string Keys()
    {
        var half = _published.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"entra-1","n":"{{Base64UrlEncoder.Encode(half.Modulus)}}","e":"{{Base64UrlEncoder.Encode(half.Exponent)}}"}]}""";
    }
}
