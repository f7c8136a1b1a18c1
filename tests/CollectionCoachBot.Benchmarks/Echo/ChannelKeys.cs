using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>Publishes a key on this machine as the channel service publishes its own, endorsed for Teams.</summary>
internal sealed class ChannelKeys : IAsyncDisposable
{
    public const string KeyId = "measured";
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private ChannelKeys()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => context.Response.WriteAsync(context.Request.Path == "/keys" ? Keys() : Metadata()));
    }

    public string MetadataAddress => _app.Urls.First() + "/metadata";

    /// <summary>With which the load client signs the tokens that it sends.</summary>
    public string PrivateKey => _key.ExportPkcs8PrivateKeyPem();

    public static async Task<ChannelKeys> StartAsync(CancellationToken cancellationToken)
    {
        var keys = new ChannelKeys();
        await keys._app.StartAsync(cancellationToken);
        return keys;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string Metadata() => JsonSerializer.Serialize(new { issuer = CallerToken.Issuer, jwks_uri = _app.Urls.First() + "/keys" });

    private string Keys()
    {
        var published = _key.ExportParameters(includePrivateParameters: false);
        var key = new
        {
            kty = "RSA",
            use = "sig",
            kid = KeyId,
            n = Base64Url.EncodeToString(published.Modulus),
            e = Base64Url.EncodeToString(published.Exponent),
            endorsements = new[] { "msteams" },
        };
        return JsonSerializer.Serialize(new { keys = new[] { key } });
    }
}
