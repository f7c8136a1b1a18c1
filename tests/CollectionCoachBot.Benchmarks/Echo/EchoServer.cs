using CollectionCoachBot.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>The echo bot, composed as any bot of the SDK is.</summary>
internal static class EchoServer
{
    public const string Verb = "echo-bot";

    /// <param name="keys">The metadata of the keys that callers' tokens are signed with; null for a bot without an app id.</param>
    public static async Task RunAsync(string address, string? keys = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        if (keys is not null)
            app.Configuration["ToBotFromChannelOpenIdMetadataUrl"] = keys;
        var authentication = new ConfigurationBotFrameworkAuthentication(app.Configuration, keys is null ? null : TokenEndpoint.Credentials());
        var adapter = new CloudAdapter(authentication);
        var bot = new EchoBot(new ConversationState(new MemoryStorage()));
        app.MapPost("/api/messages", (RequestDelegate)(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
        app.MapGet(LoadPlan.AllocatedPath, (RequestDelegate)Allocated.TellAsync);
        await app.RunAsync();
    }
}
