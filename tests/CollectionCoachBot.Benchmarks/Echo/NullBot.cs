using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CollectionCoachBot.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>The least that a bot can do, without any SDK: read the activity, post one reply. Its figures are the floor of the machine and of the client.</summary>
internal static class NullBot
{
    public const string Verb = "null-bot";

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        var at = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        app.MapPost("/api/messages", (RequestDelegate)(async context =>
        {
            var activity = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
            var conversation = (string)activity["conversation"]!["id"]!;
            var step = at.AddOrUpdate(conversation, 0, (_, before) => (before + 1) % EchoBenchmark.Conversation.Length);
            var reply = new JsonObject { ["type"] = "message", ["text"] = EchoBenchmark.Conversation[step].Expect };
            using var content = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(
                new Uri($"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{activity["id"]}"), content, context.RequestAborted);
        }));
        app.MapGet(LoadPlan.AllocatedPath, (RequestDelegate)Allocated.TellAsync);
        await app.RunAsync();
    }
}
