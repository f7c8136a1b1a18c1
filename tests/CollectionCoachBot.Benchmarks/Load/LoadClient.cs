using System.Diagnostics;
using System.Text.Json;
using CollectionCoachBot.Benchmarks.Echo;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>
/// Talks to a bot from many conversations at once and measures it. It runs in a process of its own, so that its processor time isn't the
/// bot's; the plan comes as JSON on standard input, the report goes to standard output.
/// </summary>
internal static class LoadClient
{
    public const string Verb = "load-client";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts a load client and waits for its report.</summary>
    public static async Task<LoadReport> MeasureAsync(LoadPlan plan, CancellationToken cancellationToken)
    {
        using var client = ChildProcess.OfSelf(Verb);
        await client.WriteAsync(JsonSerializer.Serialize(plan));
        await client.EndAsync(cancellationToken);
        return JsonSerializer.Deserialize<LoadReport>(client.Output)!;
    }

    /// <summary>The verb.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var plan = JsonSerializer.Deserialize<LoadPlan>(await Console.In.ReadToEndAsync(cancellationToken))!;
        await using var replies = await ReplyListener.StartAsync(cancellationToken);
        var authorization = plan.SigningKey is { } key ? CallerToken.Header(key, replies.ServiceUrl) : null;
        using var watch = new BotWatch(plan);
        var report = plan.Turns is { } turns
            ? await CountAsync(plan, turns, replies, watch, authorization, cancellationToken)
            : await TimeAsync(plan, replies, watch, authorization, cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(report));
    }

    /// <summary>All turns from the first one on: what matters is what the bot holds at the end.</summary>
    private static async Task<LoadReport> CountAsync(
        LoadPlan plan, int turns, ReplyListener replies, BotWatch watch, string? authorization, CancellationToken cancellationToken)
    {
        var connections = Enumerable.Range(0, LoadPlan.Connections).Select(_ => Talker.NewConnection()).ToArray();
        var talkers = plan.Names
            .Select((name, number) => new Talker(plan.BotAddress, replies, number, name, authorization, connections[number % connections.Length])).ToArray();
        await talkers[0].WaitForBotAsync(cancellationToken);
        await watch.StartAsync(cancellationToken);
        var latencies = await EvenLoad.SayAsync(turns, plan.Steps, talkers, cancellationToken);
        return (await watch.StopAsync(cancellationToken))(latencies);
    }

    /// <summary>A time after a warm-up, each conversation on a connection of its own.</summary>
    private static async Task<LoadReport> TimeAsync(
        LoadPlan plan, ReplyListener replies, BotWatch watch, string? authorization, CancellationToken cancellationToken)
    {
        var talkers = plan.Names.Select((name, number) => new Talker(plan.BotAddress, replies, number, name, authorization)).ToArray();
        await talkers[0].WaitForBotAsync(cancellationToken);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var measuring = new Switch();
        var talks = talkers.Select(talker => TalkAsync(talker, plan.Steps, measuring, stop.Token)).ToArray();
        await Task.WhenAny(WarmUpAsync(plan, talkers, cancellationToken), Task.WhenAny(talks).Unwrap());

        await watch.StartAsync(cancellationToken);
        measuring.On = true;
        await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(plan.Measured), cancellationToken), Task.WhenAny(talks).Unwrap());
        measuring.On = false;
        var report = await watch.StopAsync(cancellationToken);

        await stop.CancelAsync();
        return report([.. (await Task.WhenAll(talks)).SelectMany(each => each)]);
    }

    private static async Task WarmUpAsync(LoadPlan plan, Talker[] talkers, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(plan.WarmUp), cancellationToken);
        while (talkers.Sum(talker => talker.Said) < plan.WarmUpTurns)
            await Task.Delay(Glance, cancellationToken);
    }

    /// <returns>The latencies of the turns that ended in the measured time, in ms.</returns>
    private static async Task<List<double>> TalkAsync(Talker talker, IReadOnlyList<Step> steps, Switch measuring, CancellationToken stop)
    {
        var latencies = new List<double>();
        while (true)
        {
            foreach (var step in steps)
            {
                if (stop.IsCancellationRequested)
                    return latencies;
                var started = Stopwatch.GetTimestamp();
                await talker.SayAsync(step, CancellationToken.None);
                if (measuring.On)
                    latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    private sealed class Switch
    {
        public volatile bool On;
    }
}
