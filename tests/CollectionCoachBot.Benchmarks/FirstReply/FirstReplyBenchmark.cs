using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Coach;
using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.FirstReply;

/// <summary>How long somebody waits who writes while the product is being restarted: from the start of its process to its first question.</summary>
internal sealed class FirstReplyBenchmark(Workshop workshop) : IBenchmark
{
    private const int Runs = 9;

    public string Name => "first-reply";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var product = await workshop.ProductAsync(cancellationToken);
        var database = await workshop.LedgerDatabaseAsync(Name, cancellationToken);
        await using var replies = await ReplyListener.StartAsync(cancellationToken);
        var (listening, replied) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var address = FreePort.Address();
            var talker = new Talker(address, replies, run, CoachBenchmark.Names[0]);
            using var bot = product.Start(address, database);
            await talker.WaitForBotAsync(cancellationToken);
            listening.Add(Stopwatch.GetElapsedTime(bot.StartedAt).TotalSeconds);
            await talker.SayAsync(CoachBenchmark.Conversation[0], cancellationToken);
            replied.Add(Stopwatch.GetElapsedTime(bot.StartedAt).TotalSeconds);
        }

        return [new Reading($"{Name}: listening", "s", listening), new Reading($"{Name}: replied", "s", replied) { Aim = 1.5 }];
    }
}
