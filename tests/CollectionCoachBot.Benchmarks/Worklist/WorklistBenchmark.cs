using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Web;
using CollectionCoachBot.Worklist;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;

namespace CollectionCoachBot.Benchmarks.Worklist;

/// <summary>
/// Whom to call first among 2,000 customers, all of them the asker's, from the database to the text of the card: of each customer two
/// receivables, two contacts, of every other one a promise and a follow-up.
/// </summary>
internal sealed class WorklistBenchmark(Workshop workshop) : IBenchmark
{
    private const int Customers = 2_000;
    private const int Rounds = 30;

    public string Name => "worklist";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var connection = $"Data Source={workshop.FilePath("worklist.db")}";
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Coach", connection), new("Roles:Managers:0", "boss@example.com"), new("Roles:Administrators:0", "boss@example.com")]);
        builder.Services.AddFeatures(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        await DatabaseKind.Of(connection).MigrateAsync(connection, cancellationToken);
        await FillAsync(services.GetRequiredService<IDbContextFactory<CoachDb>>(), services.GetRequiredService<Ledger>().Today(), cancellationToken);

        var (desk, ledger, words) = (services.GetRequiredService<WorklistDesk>(), services.GetRequiredService<Ledger>(), Words.Load(AppContext.BaseDirectory));
        var cards = new WorklistCard(words, new StageLines(words));
        var times = new List<double>();
        for (var round = -Rounds; round < Rounds; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            var list = await desk.OfAsync(Scope.All, cancellationToken);
            cards.Build(WorklistPage.Of(list, ledger.Today(), null), ConversationKind.Personal, Language.Chinese).ToString(Formatting.None);
            if (round >= 0)
                times.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        SqliteConnection.ClearAllPools();
        return
        [
            new($"{Name}: of {Customers:N0} customers, processor time, p50", "ms", [Statistics.Percentile(times, 50)]) { Aim = 100 },
            new($"{Name}: of {Customers:N0} customers, processor time, p95", "ms", [Statistics.Percentile(times, 95)]) { Aim = 100 },
        ];
    }

    private static async Task FillAsync(IDbContextFactory<CoachDb> databases, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var rep = new Person { TenantId = "t", AadObjectId = "a", Name = "Rep", Email = "rep@example.com" };
        db.Add(rep);
        foreach (var (name, i) in CompanyNames.Take(Customers).Select((name, i) => (name, i)))
        {
            var customer = new Customer { Code = LedgerFile.CodeOf(i), Name = name, OwnerEmail = "rep@example.com" };
            db.Add(customer);
            for (var part = 0; part < 2; part++)
            {
                var dueOn = today.AddDays(-(i * 7 + part * 31) % 120 + 10);
                db.Add(new Receivable
                {
                    CustomerId = customer.Id, InvoiceNumber = $"INV-{i}-{part}", IssuedOn = dueOn.AddDays(-30), DueOn = dueOn, Currency = "CNY",
                    Amount = 1_000m + i * 37m, Open = 1_000m + i * 37m,
                });
                db.Add(new CallLog
                {
                    FormId = $"form-{i}-{part}", CustomerId = customer.Id, PersonId = rep.Id, At = now.AddDays(-(i % 40) - 1 - part),
                    Outcome = (i + part) % 3 == 0 ? Outcome.NoAnswer : Outcome.Other,
                });
            }

            if (i % 2 == 0)
            {
                db.Add(new Promise { CustomerId = customer.Id, Amount = 900m, Currency = "CNY", PayOn = today.AddDays(i % 9 - 4), MadeAt = now.AddDays(-9), OpenBefore = 2_000m });
                db.Add(new FollowUp { CustomerId = customer.Id, PersonId = rep.Id, DueOn = today.AddDays(i % 11 - 5), RemindAt = now, CreatedAt = now });
            }
        }

        db.Add(new LedgerImport { Sequence = 1, AsOf = today, ImportedAt = now, New = Customers, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 0 });
        await db.SaveChangesAsync(cancellationToken);
    }
}
