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

/// <summary>
/// The customer search among a million, asked by a rep (who sees one customer in fifty) and by a manager, with the question to the database whether its index is up to
/// date. Beside it: the same text looked for in the same names one by one, and by SQLite.
/// </summary>
internal sealed class SearchBenchmark(Workshop workshop) : IBenchmark
{
    private const int Customers = 1_000_000;
    private const int Rounds = 20;
    private const double Aim = 15;

    private static readonly (string Kind, Scope Scope)[] Askers =
    [
        ("manager", Scope.All with { Asker = new Asker("m", ["rep1@example.com"]) }),
        ("rep", new Scope(false, ["rep7@example.com"]) { Asker = new Asker("r", ["rep7@example.com"]) }),
    ];

    // Whole names are taken from the ledger itself; the others are what people type.
    private static readonly (string Kind, string[] Texts)[] Questions =
    [
        ("prefix", ["上海恒", "Harbourf", "C0512", "silverwood oak t", "重"]),
        ("contains", ["恒信", "建材", "ridge oak", "eacon chem", "textiles", "通华仪表"]),
        ("pinyin", ["shanghaihengda", "zhongqing", "huaxin", "ningboxinyuan", "hu", "jianc"]),
        ("initials", ["hx", "shhdr", "xfjc", "bjrl", "njdz"]),
        ("typing error, Chinese", ["上海画达恒健材有限公司", "宁波鑫缘华电紫", "恒达信建才", "无锡力瑞仪表", "长沙乐行正包庄"]),
        ("typing error, Latin", ["Harburfield Ok Stel", "Noorthwood Falconn Fods", "silverwod oak", "texttiles", "buidlers", "summmitgate"]),
        ("typing error, code", ["C0047111", "C00471x", "0C004711", "C05l234"]),
        ("typing error, pinyin", ["shanghaihengdarq", "ningboxinyuanhuadianzl", "guangzhouxinlognjin"]),
        ("alias", ["Old Lantern Brick", "brickworks 4"]),
        ("nobody", ["zzyzx", "不存在的客户", "thanks a lot", "what should I do"]),
    ];

    public string Name => "search";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var connection = $"Data Source={workshop.FilePath("search.db")}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Coach", connection)]).Build();
        await using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<CoachDb>>();
        await DatabaseKind.Of(connection).MigrateAsync(connection, cancellationToken);
        await SearchLedger.FillAsync(connection, Customers, cancellationToken);

        using var search = new CustomerSearch(databases, [], TimeProvider.System);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        await search.FindAsync("C000001", Scope.All, 6, cancellationToken);
        var built = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var readings = new List<Reading>
        {
            new($"{Name}: index of {Customers:N0} customers built", "s", [built]) { Aim = 20 },
            new($"{Name}: index in memory", "MB", [(GC.GetTotalMemory(forceFullCollection: true) - memory) / 1e6]) { Aim = 600 },
            new($"{Name}: peak memory of the process", "MB", [Environment.WorkingSet / 1e6]),
        };
        string[] names = [.. CompanyNames.Take(100_000).Where((_, number) => number % 9_999 == 1), LedgerFile.CodeOf(4711)];
        foreach (var (kind, texts) in Questions.Prepend(("exact", names)))
        {
            foreach (var (asker, scope) in Askers)
            {
                var (times, processor) = await TimesAsync(text => search.FindAsync(text, scope, 6, cancellationToken), texts);
                readings.Add(new($"{Name}: {kind}, {asker}, p50", "ms", [Statistics.Percentile(times, 50)]) { Aim = Aim });
                readings.Add(new($"{Name}: {kind}, {asker}, p99", "ms", [Statistics.Percentile(times, 99)]) { Aim = Aim });
                readings.Add(new($"{Name}: {kind}, {asker}, p99 of processor time", "ms", [Statistics.Percentile(processor, 99)]) { Aim = Aim });
            }
        }

        readings.AddRange(await BesideAsync(search, connection, cancellationToken));
        SqliteConnection.ClearAllPools();
        return readings;
    }

    /// <summary>What it takes without an index: a text in the middle of a name, for which all names must be looked at.</summary>
    private async Task<IReadOnlyList<Reading>> BesideAsync(CustomerSearch search, string connection, CancellationToken cancellationToken)
    {
        const string text = "通华仪表";
        var names = CompanyNames.Take(Customers).ToArray();
        var (indexed, _) = await TimesAsync(asked => search.FindAsync(asked, Scope.All, 6, cancellationToken), [text]);
        var (scanned, _) = await TimesAsync(asked => Task.FromResult(names.Count(name => name.Contains(asked, StringComparison.Ordinal))), [text]);
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync(cancellationToken);
        var (liked, _) = await TimesAsync(asked => SearchLedger.LikeAsync(database, asked, cancellationToken), [text]);
        return
        [
            new($"{Name}: in the middle of a name", "ms", indexed),
            new($"{Name}: the same, every name looked at in memory", "ms", scanned),
            new($"{Name}: the same, SQLite LIKE", "ms", liked),
            new($"{Name}: looking at every name ÷ index", "×", [Statistics.Percentile(scanned, 50) / Statistics.Percentile(indexed, 50)]),
            new($"{Name}: SQLite LIKE ÷ index", "×", [Statistics.Percentile(liked, 50) / Statistics.Percentile(indexed, 50)]),
        ];
    }

    /// <summary>Milliseconds by the clock, and of the processor: on a machine that others use too, the clock shows their turns.</summary>
    private static async Task<(List<double> Clock, List<double> Processor)> TimesAsync<T>(Func<string, Task<T>> ask, string[] texts)
    {
        var (clock, processor) = (new List<double>(), new List<double>());
        for (var round = -Rounds; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                await ask(text);
                if (round < 0)
                    continue;
                clock.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }
        }

        return (clock, processor);
    }
}
