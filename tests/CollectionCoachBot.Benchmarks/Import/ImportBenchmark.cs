using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Import;

/// <summary>A large ledger taken in from the command line: into an empty database, and the same file again, where nothing changes.</summary>
internal sealed class ImportBenchmark(Workshop workshop) : IBenchmark
{
    private const int Runs = 3;
    private const string Shell = "/usr/bin/sqlite3";
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

        return [.. Readings("100,000 rows", first), .. Readings("the same again", again), .. await MillionAsync(product, cancellationToken)];
    }

    /// <summary>A million rows into an empty database, once, and beside it what SQLite's own shell needs to put the same file into a bare table.</summary>
    private async Task<IReadOnlyList<Reading>> MillionAsync(PublishedProduct product, CancellationToken cancellationToken)
    {
        var ledger = workshop.FilePath("million.csv");
        new LedgerFile(200_000, 1_000_000).Write(ledger);
        var (seconds, megabytes) = await ImportAsync(product, ledger, workshop.FilePath("million.db"), cancellationToken);
        List<Reading> readings =
        [
            new($"{Name}: 1,000,000 rows", "s", [seconds]) { Aim = 40 },
            new($"{Name}: 1,000,000 rows, peak memory", "MB", [megabytes]) { Aim = 400 },
        ];
        if (await BareAsync(ledger, workshop.FilePath("bare.db"), cancellationToken) is { } bare)
        {
            readings.Add(new($"{Name}: 1,000,000 rows, sqlite3 .import into a bare table", "s", [bare]));
            readings.Add(new($"{Name}: 1,000,000 rows, times sqlite3 .import", "×", [seconds / bare]) { Aim = 4 });
        }

        return readings;
    }

    /// <summary>Seconds; null where the shell isn't installed.</summary>
    private static async Task<double?> BareAsync(string ledger, string database, CancellationToken cancellationToken)
    {
        if (!File.Exists(Shell))
            return null;
        using var shell = ChildProcess.Of(Shell, [database, ".mode csv", $".import {ledger} bare"]);
        await shell.EndAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(shell.StartedAt).TotalSeconds;
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
