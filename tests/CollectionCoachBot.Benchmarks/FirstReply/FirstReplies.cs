using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.FirstReply;

/// <summary>From the start of a bot's process until it listens and until its first reply, once a start.</summary>
internal static class FirstReplies
{
    private const int Runs = 9;

    /// <param name="name">Of the benchmark.</param>
    /// <param name="start">Starts the bot on an address.</param>
    /// <param name="first">What is said as soon as it listens.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="aim">For the reply, in s.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<IReadOnlyList<Reading>> MeasureAsync(
        string name, Func<string, ChildProcess> start, Step first, string person, double aim, CancellationToken cancellationToken)
    {
        await using var replies = await ReplyListener.StartAsync(cancellationToken);
        var (listening, replied) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var address = FreePort.Address();
            var talker = new Talker(address, replies, run, person);
            using var bot = start(address);
            await talker.WaitForBotAsync(cancellationToken);
            listening.Add(Stopwatch.GetElapsedTime(bot.StartedAt).TotalSeconds);
            await talker.SayAsync(first, cancellationToken);
            replied.Add(Stopwatch.GetElapsedTime(bot.StartedAt).TotalSeconds);
        }

        return [new Reading($"{name}: listening", "s", listening), new Reading($"{name}: replied", "s", replied) { Aim = aim }];
    }
}
