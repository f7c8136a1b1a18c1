using System.Net;
using System.Net.Sockets;
using System.Text;
using BotFramework.Tests.Hosting;

namespace BotFramework.Tests.Integration;

/// <summary>Turns that fail, and callers who don't wait for the end.</summary>
public sealed class UnfinishedTurnTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_failed_turn_tells_the_log_and_not_the_caller()
    {
        var logger = new ListLogger();
        await using var bot = await BotHost.StartAsync(
            Local.Adapter(logger), new CallbackBot((_, _) => throw new UnauthorizedAccessException("secret")));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Message("你好")));

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains(logger.Lines, line => line.Contains("turn failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bot_can_take_a_failed_turn_itself()
    {
        await using var connector = await FakeConnector.StartAsync();
        var adapter = Local.Adapter();
        adapter.OnTurnError = (turn, error) => turn.SendActivityAsync("抱歉：" + error.Message);
        await using var bot = await BotHost.StartAsync(adapter, new CallbackBot((_, _) => throw new InvalidOperationException("坏了")));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Message("你好", connector.Url)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("抱歉：坏了", (string?)Assert.Single(connector.Requests).Json["text"]);
    }

    [Fact]
    public async Task A_turn_runs_to_its_end_although_the_caller_hangs_up()
    {
        await using var connector = await FakeConnector.StartAsync();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var ended = new TaskCompletionSource<bool>();
        await using var bot = await BotHost.StartAsync(Local.Adapter(), new CallbackBot(async (turn, token) =>
        {
            begun.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync("做完了", cancellationToken: token);
            ended.SetResult(token.IsCancellationRequested);
        }));
        using var hangUp = new CancellationTokenSource();

        var call = bot.PostAsync(Incoming.Json(Incoming.Message("你好", connector.Url)), hangUp.Token);
        await begun.Task.WaitAsync(Patience);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        goOn.SetResult();

        Assert.False(await ended.Task.WaitAsync(Patience));
        Assert.Equal("做完了", (string?)Assert.Single(connector.Requests).Json["text"]);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_within_the_request_starts_no_turn()
    {
        var turns = 0;
        var log = new ListLogger();
        var adapter = Local.Adapter(logger: log);
        await using var bot = await BotHost.StartAsync(adapter, new CallbackBot((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }));

        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", bot.Client.BaseAddress!.Port);
            var whole = Incoming.Json(Incoming.Message("never"));
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(whole) + 1}\r\n\r\n{whole}"));
        }

        // The listener still serves the next caller.
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Incoming.Json(Incoming.Message("你好")))).StatusCode);
        // Which of the two depends on whether the server sees the missing body or the closed connection first.
        await Until(() => log.Lines.Any(line =>
            line.Contains("Unexpected end of request content", StringComparison.Ordinal) || line.Contains("hung up", StringComparison.Ordinal)));
        Assert.Equal(1, turns);
    }

    private static async Task Until(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
            await Task.Delay(10, patience.Token);
    }
}
