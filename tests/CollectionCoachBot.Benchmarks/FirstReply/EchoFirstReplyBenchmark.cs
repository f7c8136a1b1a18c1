using CollectionCoachBot.Benchmarks.Echo;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.FirstReply;

/// <summary>What of a bot's first reply is the runtime's and the SDK's: the echo bot's, which has nothing of its own to make ready.</summary>
internal sealed class EchoFirstReplyBenchmark(Workshop workshop) : IBenchmark
{
    public string Name => "echo-first-reply";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var bots = await workshop.BotsAsync(cancellationToken);
        return await FirstReplies.MeasureAsync(
            Name, address => bots.Start(EchoServer.Verb, address), EchoBenchmark.Conversation[0], EchoBenchmark.Plan.Names[0], aim: 0.6, cancellationToken);
    }
}
