using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Import;

/// <summary>A large ledger taken in from the command line: into an empty database, and the same file again, where nothing changes.</summary>
internal sealed class ImportBenchmark(Workshop workshop) : IBenchmark
{
    private const int Runs = 3;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    public string Name => "import";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var product = await workshop.ProductAsync(cancellationToken);
        var ledger = workshop.FilePath("large.csv");
        new LedgerFile(20_000, 100_000).Write(ledger);
        var (first, again) = (new List<(double Seconds, double Megabytes)>(), new List<(double Seconds, double Megabytes)>());
        for (var run = 0; run < Runs; run++)
        {
            var database = workshop.FilePath($"large-{run}.db");
            first.Add(await ImportAsync(product, ledger, database, cancellationToken));
            again.Add(await ImportAsync(product, ledger, database, cancellationToken));
        }

        return [.. Readings("100,000 rows", first), .. Readings("the same again", again)];
    }

    private IEnumerable<Reading> Readings(string what, List<(double Seconds, double Megabytes)> runs) =>
    [
        new($"{Name}: {what}", "s", [.. runs.Select(run => run.Seconds)]) { Aim = 10 },
        new($"{Name}: {what}, peak memory", "MB", [.. runs.Select(run => run.Megabytes)]) { Aim = 300 },
    ];

    private static async Task<(double Seconds, double Megabytes)> ImportAsync(
        PublishedProduct product, string ledger, string database, CancellationToken cancellationToken)
    {
        using var import = product.StartImport(ledger, database);
        var peak = 0.0;
        var end = import.EndAsync(cancellationToken);
        while (await Task.WhenAny(end, Task.Delay(Glance, cancellationToken)) != end)
            peak = Math.Max(peak, import.PeakMemory);
        await end;
        return (Stopwatch.GetElapsedTime(import.StartedAt).TotalSeconds, peak);
    }
}
