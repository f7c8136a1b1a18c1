using System.Diagnostics;
using System.Globalization;
using CollectionCoachBot.Benchmarks.Measuring;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>Reads a bot's process at the beginning and at the end of what is measured.</summary>
internal sealed class BotWatch : IDisposable
{
    private readonly Process _process;
    private readonly LoadPlan _plan;
    private readonly HttpClient _http = new();
    private TimeSpan _processorBefore;
    private long? _allocatedBefore;
    private long _started;

    public BotWatch(LoadPlan plan) => (_plan, _process) = (plan, Process.GetProcessById(plan.ProcessId));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _allocatedBefore = await AllocatedAsync(cancellationToken);
        _process.Refresh();
        _processorBefore = _process.TotalProcessorTime;
        _started = Stopwatch.GetTimestamp();
    }

    /// <summary>Ends the measured time.</summary>
    /// <returns>The report once the latencies of all turns of that time are known, in ms.</returns>
    public async Task<Func<IReadOnlyCollection<double>, LoadReport>> StopAsync(CancellationToken cancellationToken)
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        _process.Refresh();
        var (processor, memory) = (_process.TotalProcessorTime - _processorBefore, _process.PeakWorkingSet64);
        var allocated = await AllocatedAsync(cancellationToken) - _allocatedBefore;
        return latencies => new LoadReport(
            latencies.Count, seconds, processor.TotalMilliseconds, memory / 1e6,
            Statistics.Percentile(latencies, 50), Statistics.Percentile(latencies, 99), allocated);
    }

    public void Dispose()
    {
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<long?> AllocatedAsync(CancellationToken cancellationToken) => _plan.AsksAllocated
        ? long.Parse(await _http.GetStringAsync(new Uri(_plan.BotAddress + LoadPlan.AllocatedPath), cancellationToken), CultureInfo.InvariantCulture)
        : null;
}
