using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>What the SDK itself costs: three turns of a dialog that remembers nothing but where it is.</summary>
internal sealed class EchoBenchmark(Workshop workshop, NullBotBaseline nullBot) : IBenchmark
{
    private const int Turns = 100_000;
    private const int Conversations = 1_000;

    public static readonly Step[] Conversation =
    [
        new("hi", "Pick a colour."),
        new("green", "What is your name?"),
        new("Ann", "AdaptiveCard"),
    ];

    /// <summary>On all connections, one conversation each.</summary>
    public static readonly LoadPlan Plan = new() { Steps = Conversation, Names = People(LoadPlan.Connections), AsksAllocated = true };

    public string Name => "echo";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var bots = await workshop.BotsAsync(cancellationToken);
        var floor = await nullBot.ReportsAsync(cancellationToken);
        var reports = await BotRuns.MeasureAsync(address => Task.FromResult(bots.Start(EchoServer.Verb, address)), Plan, cancellationToken);
        var counted = await BotRuns.MeasureAsync(
            address => Task.FromResult(bots.Start(EchoServer.Verb, address)), Plan with { Turns = Turns, Names = People(Conversations) }, cancellationToken);
        return
        [
            .. LoadReadings.Of("null bot", floor, null, null),
            .. LoadReadings.Of(Name, reports, await nullBot.ProcessorPerTurnAsync(cancellationToken), aim: 0.3),
            new Reading($"{Name}: peak memory, {Turns:#,0} turns in {Conversations:#,0} conversations", "MB", [.. counted.Select(report => report.PeakMegabytes)]) { Aim = 120 },
        ];
    }

    private static IReadOnlyList<string> People(int count) => [.. Enumerable.Range(0, count).Select(number => $"person {number}")];
}
