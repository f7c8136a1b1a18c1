using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>Publishes keys on this machine as Bot Framework (under /channel) and Entra (under /entra) do, and counts who reads them.</summary>
public sealed class FakeIdentityProvider : IAsyncLifetime
{
    private readonly WebApplication app;
    private int reads;

    public FakeIdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Url => app.Urls.First();

    public string ChannelMetadata => Url + "/channel/metadata";

    public string EntraMetadata => Url + "/entra/metadata";

    /// <summary>How often a list of keys was read.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>The status of the next answers; 200 gives what was asked for.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Nothing is answered before it is done.</summary>
    public Task Before { get; set; } = Task.CompletedTask;

    internal List<PublishedKey> ChannelKeys { get; set; } = [PublishedKey.Channel, PublishedKey.WebChat, PublishedKey.Unendorsed];

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        await Before;
        context.Response.StatusCode = Status;
        if (Status == StatusCodes.Status302Found)
            context.Response.Headers.Location = Url + context.Request.Path + "?again";
        if (Status != StatusCodes.Status200OK && context.Request.QueryString.Value != "?again")
            return;
        await context.Response.WriteAsync(Document(context.Request.Path.Value!).ToString());
    }

    private JObject Document(string path)
    {
        if (path.EndsWith("/metadata", StringComparison.Ordinal))
            return new JObject { ["issuer"] = Attempt.ChannelIssuer, ["jwks_uri"] = Url + path.Replace("/metadata", "/keys", StringComparison.Ordinal) };
        Interlocked.Increment(ref reads);
        var keys = path.StartsWith("/entra", StringComparison.Ordinal) ? [PublishedKey.Entra, PublishedKey.EntraOfAnother] : ChannelKeys;
        return new JObject { ["keys"] = new JArray(keys.Select(key => key.Json)) };
    }
}
