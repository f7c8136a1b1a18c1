using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>The null bot, measured once a run of this program, for all that is compared with it.</summary>
internal sealed class NullBotBaseline(Workshop workshop)
{
    private IReadOnlyList<LoadReport>? _reports;

    public async Task<IReadOnlyList<LoadReport>> ReportsAsync(CancellationToken cancellationToken)
    {
        var bots = await workshop.BotsAsync(cancellationToken);
        return _reports ??= await BotRuns.MeasureAsync(address => Task.FromResult(bots.Start(NullBot.Verb, address)), EchoBenchmark.Plan, cancellationToken);
    }

    /// <summary>Its processor time per turn, in ms.</summary>
    public async Task<double> ProcessorPerTurnAsync(CancellationToken cancellationToken) =>
        Statistics.Percentile([.. (await ReportsAsync(cancellationToken)).Select(report => report.ProcessorPerTurn)], 50);
}
