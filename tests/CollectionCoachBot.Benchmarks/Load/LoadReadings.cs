using CollectionCoachBot.Benchmarks.Measuring;

namespace CollectionCoachBot.Benchmarks.Load;

internal static class LoadReadings
{
    /// <param name="name">Of the benchmark.</param>
    /// <param name="reports">One a run.</param>
    /// <param name="nullBot">The null bot's processor time per turn, in ms.</param>
    /// <param name="aim">For the processor time per turn, in ms.</param>
    public static IEnumerable<Reading> Of(string name, IReadOnlyList<LoadReport> reports, double? nullBot, double? aim) =>
    [
        new Reading($"{name}: processor time a turn", "ms", [.. reports.Select(report => report.ProcessorPerTurn)]) { NullBot = nullBot, Aim = aim },
        new Reading($"{name}: turns a second", "", [.. reports.Select(report => report.TurnsPerSecond)]),
        new Reading($"{name}: latency, median", "ms", [.. reports.Select(report => report.MedianLatency)]),
        new Reading($"{name}: latency, p99", "ms", [.. reports.Select(report => report.P99Latency)]),
        new Reading($"{name}: peak memory", "MB", [.. reports.Select(report => report.PeakMegabytes)]),
        .. Allocated(name, reports),
    ];

    private static IEnumerable<Reading> Allocated(string name, IReadOnlyList<LoadReport> reports)
    {
        var allocated = reports.Select(report => report.AllocatedPerTurn).OfType<double>().ToArray();
        return allocated.Length == 0 ? [] : [new Reading($"{name}: allocated a turn", "KB", allocated)];
    }
}
