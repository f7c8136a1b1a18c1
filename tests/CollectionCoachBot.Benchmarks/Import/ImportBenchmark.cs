using System.Globalization;
using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Import;

/// <summary>
/// Large ledgers taken in from the command line: a small and a very large one into empty databases, the same again where nothing changes, and a
/// workbook; the very large one beside what each database's own shell needs to put the same file into a bare table.
/// </summary>
internal sealed class ImportBenchmark(Workshop workshop) : IBenchmark
{
    /// <summary>Rows of the very large ledger, where the environment says otherwise: a try-out needs no million.</summary>
    private const string RowsVariable = "IMPORT_ROWS";

    private const int Runs = 3;
    private const string Shell = "/usr/bin/sqlite3";
    private static readonly int Many = int.TryParse(Environment.GetEnvironmentVariable(RowsVariable), CultureInfo.InvariantCulture, out var rows) ? rows : 1_000_000;
    private static readonly int Some = Math.Min(100_000, Many);

    public string Name => "import";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var product = await workshop.ProductAsync(cancellationToken);
        var ledger = new LedgerFile(Some / 5, Some);
        var (text, book) = (workshop.FilePath("large.csv"), workshop.FilePath("large.xlsx"));
        ledger.Write(text);
        LedgerWorkbook.Write(ledger, book);
        var (first, again, workbook) = (new List<ImportRun>(), new List<ImportRun>(), new List<ImportRun>());
        for (var run = 0; run < Runs; run++)
        {
            var database = workshop.FilePath($"large-{run}.db");
            first.Add(await ImportAsync(product, text, database, cancellationToken));
            again.Add(await ImportAsync(product, text, database, cancellationToken));
            workbook.Add(await ImportAsync(product, book, workshop.FilePath($"book-{run}.db"), cancellationToken));
        }

        return
        [
            .. Readings($"{Count(Some)} rows", first, 10, 300), .. Readings("the same again", again, 10, 300), .. Readings($"{Count(Some)} rows of a workbook", workbook, 15, null),
            .. await ManyAsync(product, cancellationToken),
        ];
    }

    /// <summary>Once each, since they take long: with few customers and with many, on SQLite; with many on PostgreSQL, where there is one.</summary>
    private async Task<IReadOnlyList<Reading>> ManyAsync(PublishedProduct product, CancellationToken cancellationToken)
    {
        List<Reading> readings = [];
        var ledger = workshop.FilePath("many.csv");
        foreach (var customers in (int[])[Many / 20, Many / 5])
        {
            new LedgerFile(customers, Many).Write(ledger);
            var run = await ImportAsync(product, ledger, workshop.FilePath($"many-{customers}.db"), cancellationToken);
            var what = $"{Count(Many)} rows of {Count(customers)} customers";
            readings.AddRange(Readings(what, [run], 40, 400));
            readings.AddRange(await BesideShellAsync(what, run, ledger, cancellationToken));
        }

        return [.. readings, .. await OnPostgresAsync(product, ledger, cancellationToken)];
    }

    private async Task<IReadOnlyList<Reading>> BesideShellAsync(string what, ImportRun run, string ledger, CancellationToken cancellationToken)
    {
        if (!File.Exists(Shell))
            return await WithoutAsync("SQLite's shell wasn't found: nothing is compared to it.");
        var database = workshop.FilePath("bare.db");
        using var shell = ChildProcess.Of(Shell, [database, ".mode csv", $".import {ledger} bare"]);
        var bare = await ImportRun.OfAsync(shell, cancellationToken);
        File.Delete(database);
        return
        [
            .. Readings($"{what}, sqlite3 .import", [bare], null, null),
            new($"{Name}: {what}, times sqlite3 .import", "×", [run.Seconds / bare.Seconds]) { Aim = 4 },
            new($"{Name}: {what}, times sqlite3 .import, of processor time", "×", [run.Processor / bare.Processor]),
        ];
    }

    /// <summary>Both over TCP to one server. Of its time nothing is in the processor time.</summary>
    private async Task<IReadOnlyList<Reading>> OnPostgresAsync(PublishedProduct product, string ledger, CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        if (server is null)
            return await WithoutAsync("PostgreSQL's programs (initdb, psql) weren't found: the import into it isn't measured.");
        await server.CreateAsync("coach_import", cancellationToken);
        using var import = product.StartImportInto(server.ConnectionString("coach_import"), ledger);
        var run = await ImportRun.OfAsync(import, cancellationToken);
        await server.CreateAsync("coach_bare", cancellationToken);
        var columns = string.Join(", ", LedgerFile.Headings.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"c{i} text")));
        using var shell = server.Shell("coach_bare", $"CREATE TABLE bare ({columns})", $@"\copy bare FROM '{ledger}' CSV HEADER");
        var bare = await ImportRun.OfAsync(shell, cancellationToken);
        var what = $"{Count(Many)} rows into PostgreSQL";
        return
        [
            .. Readings(what, [run], null, 400),
            new($@"{Name}: {what}, psql \copy", "s", [bare.Seconds]),
            new($@"{Name}: {what}, times psql \copy", "×", [run.Seconds / bare.Seconds]) { Aim = 3 },
        ];
    }

    private IEnumerable<Reading> Readings(string what, IReadOnlyList<ImportRun> runs, double? seconds, double? megabytes) =>
    [
        new($"{Name}: {what}", "s", [.. runs.Select(run => run.Seconds)]) { Aim = seconds },
        new($"{Name}: {what}, processor time", "s", [.. runs.Select(run => run.Processor)]),
        new($"{Name}: {what}, peak memory", "MB", [.. runs.Select(run => run.Megabytes)]) { Aim = megabytes },
    ];

    private static async Task<ImportRun> ImportAsync(PublishedProduct product, string ledger, string database, CancellationToken cancellationToken)
    {
        using var import = product.StartImport(ledger, database);
        return await ImportRun.OfAsync(import, cancellationToken);
    }

    private static async Task<IReadOnlyList<Reading>> WithoutAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return [];
    }

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
