using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>What the SDK itself costs: three turns of a dialog that remembers nothing but where it is.</summary>
internal sealed class EchoBenchmark(NullBotBaseline nullBot) : IBenchmark
{
    public static readonly Step[] Conversation =
    [
        new("hi", "Pick a colour."),
        new("green", "What is your name?"),
        new("Ann", "AdaptiveCard"),
    ];

    public static readonly IReadOnlyList<string> Names = [.. Enumerable.Range(0, LoadPlan.Connections).Select(number => $"person {number}")];

    public string Name => "echo";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var floor = await nullBot.ReportsAsync(cancellationToken);
        var reports = await BotRuns.MeasureAsync(
            address => Task.FromResult(ChildProcess.OfSelf(EchoServer.Verb, address)), Conversation, Names, cancellationToken);
        return [.. LoadReadings.Of("null bot", floor, null, null), .. LoadReadings.Of(Name, reports, await nullBot.ProcessorPerTurnAsync(cancellationToken), aim: 0.3)];
    }
}
