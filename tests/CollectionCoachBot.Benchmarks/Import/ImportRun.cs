using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Import;

/// <summary>What one process needed from its start to its end.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Seconds of processor time, user and system. Read every 10 ms, the last time before the end.</param>
/// <param name="Megabytes">The most that it held.</param>
internal sealed record ImportRun(double Seconds, double Processor, double Megabytes)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static async Task<ImportRun> OfAsync(ChildProcess process, CancellationToken cancellationToken)
    {
        var (peak, processor) = (0.0, 0.0);
        var end = process.EndAsync(cancellationToken);
        while (await Task.WhenAny(end, Task.Delay(Glance, cancellationToken)) != end)
            (peak, processor) = (Math.Max(peak, process.PeakMemory), Math.Max(processor, process.ProcessorTime));
        await end;
        return new ImportRun(Stopwatch.GetElapsedTime(process.StartedAt).TotalSeconds, processor, peak);
    }
}
