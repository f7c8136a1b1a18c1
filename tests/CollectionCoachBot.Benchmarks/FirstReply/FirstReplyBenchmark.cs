using CollectionCoachBot.Benchmarks.Coach;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.FirstReply;

/// <summary>How long somebody waits who writes while the product is being restarted: from the start of its process to its first question.</summary>
internal sealed class FirstReplyBenchmark(Workshop workshop) : IBenchmark
{
    public string Name => "first-reply";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var product = await workshop.ProductAsync(cancellationToken);
        var database = await workshop.LedgerDatabaseAsync(Name, cancellationToken);
        return await FirstReplies.MeasureAsync(
            Name, address => product.Start(address, database), CoachBenchmark.Conversation[0], CoachBenchmark.Names[0], aim: 1.5, cancellationToken);
    }
}
