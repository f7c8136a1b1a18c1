using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollectionCoachBot.Benchmarks.Worklist;

/// <summary>What a coach card needs of one account, read from a ledger of a million receivables: another customer each time.</summary>
internal sealed class BriefBenchmark(Workshop workshop) : IBenchmark
{
    private const int Rows = 1_000_000;
    private const int Asked = 500;
    private const double Aim = 3;

    public string Name => "brief";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var (file, database) = (workshop.FilePath("brief.csv"), workshop.FilePath("brief.db"));
        new LedgerFile(Rows / 5, Rows).Write(file);
        await (await workshop.ProductAsync(cancellationToken)).ImportAsync(file, database, cancellationToken);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Coach", $"Data Source={database}")]);
        builder.Services.AddFeatures(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(cancellationToken);
        var codes = Enumerable.Range(0, 2 * Asked).Select(i => LedgerFile.CodeOf(i * (Rows / 5 / Asked / 2))).ToList();
        var ids = await db.Set<Customer>().Where(customer => codes.Contains(customer.Code)).Select(customer => customer.Id).ToListAsync(cancellationToken);

        var ledger = services.GetRequiredService<Ledger>();
        var times = new List<double>();
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            var started = Stopwatch.GetTimestamp();
            await ledger.BriefAsync(id, Scope.All, cancellationToken);

            // The first half compiles the queries and their code.
            if (i >= Asked)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        SqliteConnection.ClearAllPools();
        return
        [
            new($"{Name}: of one among {Rows / 5:N0} customers, {Rows:N0} receivables, p50", "ms", [Statistics.Percentile(times, 50)]) { Aim = Aim },
            new($"{Name}: of one among {Rows / 5:N0} customers, {Rows:N0} receivables, p99", "ms", [Statistics.Percentile(times, 99)]) { Aim = Aim },
        ];
    }
}
