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

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var adapter = new CloudAdapter(app.Configuration);
        var bot = new EchoBot(new ConversationState(new MemoryStorage()));
        app.MapPost("/api/messages", (RequestDelegate)(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
        await app.RunAsync();
    }
}
