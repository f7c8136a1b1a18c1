using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Benchmarks.Search;

/// <summary>The customer search among a hundred thousand, with the question to the database whether its index is up to date.</summary>
internal sealed class SearchBenchmark(Workshop workshop) : IBenchmark
{
    private const int Customers = 100_000;
    private const int Rounds = 40;

    // A whole name is taken from the ledger itself; the others are what people type.
    private static readonly (string Kind, string[] Texts)[] Questions =
    [
        ("pinyin initials", ["hx", "shhdr", "xfjc", "bjrl", "njdz"]),
        ("contains", ["恒信", "建材", "ridge oak", "C0512", "textiles"]),
        ("nearest", ["上海画达恒健材有限公司", "Harburfield Ok Stel", "Noorthwood Falconn Fods", "宁波鑫缘华电紫"]),
    ];

    public string Name => "search";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var connection = $"Data Source={workshop.FilePath("search.db")}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Coach", connection)]).Build();
        await using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<CoachDb>>();
        var names = await FillAsync(databases, connection, cancellationToken);

        using var search = new CustomerSearch(databases);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        await search.FindAsync(names[0], Scope.All, 6, cancellationToken);
        var built = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var readings = new List<Reading>
        {
            new($"{Name}: index built", "s", [built]),
            new($"{Name}: index in memory", "MB", [(GC.GetTotalMemory(forceFullCollection: true) - memory) / 1e6]),
        };
        foreach (var (kind, texts) in Questions.Prepend(("exact", [names[1], names[500], names[70_000], names[99_999], LedgerFile.CodeOf(4711)])))
        {
            var times = await TimesAsync(search, texts, cancellationToken);
            readings.Add(new($"{Name}: {kind}, p50", "ms", [Statistics.Percentile(times, 50)]) { Aim = 20 });
            readings.Add(new($"{Name}: {kind}, p99", "ms", [Statistics.Percentile(times, 99)]) { Aim = 20 });
        }

        SqliteConnection.ClearAllPools();
        return readings;
    }

    private static async Task<List<double>> TimesAsync(CustomerSearch search, string[] texts, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var round = -Rounds; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var started = Stopwatch.GetTimestamp();
                await search.FindAsync(text, Scope.All, 6, cancellationToken);
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return times;
    }

    private static async Task<string[]> FillAsync(IDbContextFactory<CoachDb> databases, string connection, CancellationToken cancellationToken)
    {
        await DatabaseKind.Of(connection).MigrateAsync(connection, cancellationToken);
        var names = CompanyNames.Take(Customers).ToArray();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.AddRange(names.Select((name, number) => new Customer { Code = LedgerFile.CodeOf(number), Name = name, OwnerEmail = $"rep{number % 50}@example.com" }));
        await db.SaveChangesAsync(cancellationToken);
        return names;
    }
}
