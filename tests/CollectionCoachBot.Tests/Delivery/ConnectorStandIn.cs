using System.Collections.Concurrent;
using BotFramework.Tests.Fuzzing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>Teams' side of the wire, on a real port: it keeps what arrives and answers as the test says.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private int _ids;

    private ConnectorStandIn(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public ConcurrentQueue<Arrived> Requests { get; } = [];

    /// <summary>How the next requests are answered, one each; none left: they are accepted.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    /// <summary>How long a request takes.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>How many requests about the same thing were under way at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Whom Teams knows, in each conversation and team; null: it refuses to say.</summary>
    public JArray? Members { get; set; }

    /// <summary>Who of them is in the teams; null: all.</summary>
    public JArray? Roster { get; set; }

    public IEnumerable<Arrived> AskedForMembers => Requests.Where(request => request.Method == "GET");

    public IEnumerable<Arrived> Sent => Requests.Where(request => request.Method == "POST" && request.Path.Contains("/activities", StringComparison.Ordinal));

    public IEnumerable<Arrived> Updated => Requests.Where(request => request.Method == "PUT");

    public IEnumerable<Arrived> Created => Requests.Where(request => request.Path == "/v3/conversations");

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new ConnectorStandIn(app);
        app.Run(standIn.AnswerAsync);
        await app.StartAsync();
        return standIn;
    }

    public static Func<HttpContext, Task> Status(int status, string? code = null, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        if (code is not null)
            await context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""");
    };

    public static Func<HttpContext, Task> Never() => context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public static Func<HttpContext, Task> Reset() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(new Arrived(context.Request.Method, context.Request.Path.Value!, await reader.ReadToEndAsync() is { Length: > 0 } body ? AsItCame.Read(body) : []));
        if (Answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        var atOnce = _underWay.AddOrUpdate(context.Request.Path.Value!, 1, (_, others) => others + 1);
        MostAtOnce = Math.Max(MostAtOnce, atOnce);
        await Task.Delay(Takes);
        _underWay.AddOrUpdate(context.Request.Path.Value!, 0, (_, others) => others - 1);

        if (context.Request.Method == "GET")
        {
            await AnswerMembersAsync(context);
            return;
        }

        var id = Interlocked.Increment(ref _ids);
        context.Response.ContentType = "application/json";
        context.Response.StatusCode = context.Request.Method == "PUT" ? 200 : 201;
        await context.Response.WriteAsync(context.Request.Path == "/v3/conversations" ? $$"""{"id":"a:new-{{id}}"}""" : $$"""{"id":"m{{id}}"}""");
    }

    private async Task AnswerMembersAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var asked = path.EndsWith("/pagedmembers", StringComparison.OrdinalIgnoreCase)
            ? Members is null ? null : new JObject { ["members"] = Roster ?? Members }
            : Members?.FirstOrDefault(member => path.EndsWith("/members/" + (string?)member["id"], StringComparison.Ordinal));
        context.Response.StatusCode = asked is null ? 403 : 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(asked?.ToString() ?? "{}");
    }

    internal sealed record Arrived(string Method, string Path, JObject Body);
}
