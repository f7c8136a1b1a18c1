using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>Stands for the channel's connector: takes a bot's replies, and tells who a member is.</summary>
internal sealed class ReplyListener : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _waiting = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _replies;

    private ReplyListener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>With a slash at its end, as channels give it.</summary>
    public string ServiceUrl => _app.Urls.First() + "/";

    public static async Task<ReplyListener> StartAsync(CancellationToken cancellationToken)
    {
        var listener = new ReplyListener();
        await listener._app.StartAsync(cancellationToken);
        return listener;
    }

    /// <summary>The next message of the bot in a conversation, as JSON. Ask before the bot can have answered.</summary>
    public Task<string> NextAsync(string conversation)
    {
        var reply = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[conversation] = reply;
        return reply.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/');
        var conversation = Uri.UnescapeDataString(parts.Length > 3 ? parts[3] : "");
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var answer = context.Request.Method == HttpMethods.Get
            ? $$"""{"id":"{{Uri.UnescapeDataString(parts[^1])}}","name":"Rep","objectId":"{{Uri.UnescapeDataString(parts[^1])}}","email":"rep@example.com"}"""
            : $$"""{"id":"{{Interlocked.Increment(ref _replies)}}"}""";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.WriteAsync(answer, context.RequestAborted);
        if (context.Request.Method == HttpMethods.Post && _waiting.TryRemove(conversation, out var waiting))
            waiting.SetResult(body);
    }
}
