using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Sample;

/// <summary>Fills an empty database with a made-up ledger, so that somebody who starts the program has something to try.</summary>
internal sealed class SampleLedger(IDbContextFactory<CoachDb> databases, Ledger ledger, TimeProvider clock, IOptions<ReceivablesOptions> options)
{
    /// <summary>
    /// In one transaction, and only where there is no customer and never was an import. Says how many customers were made; 0: the database
    /// wasn't empty.
    /// </summary>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Set<Customer>().AnyAsync(cancellationToken))
            return 0;

        // Looked at once more, now that nobody else can write: two programs may start at the same time.
        await using var transaction = await db.Kind.BeginBulkAsync(db, cancellationToken);
        if (await db.Set<Customer>().AnyAsync(cancellationToken) || await db.Set<LedgerImport>().AnyAsync(cancellationToken))
            return 0;
        var (today, now) = (ledger.Today(), clock.GetUtcNow());
        var words = SampleWords.Load(AppContext.BaseDirectory);
        var known = await db.Set<Person>().Where(person => person.TenantId == words.People.Tenant)
            .ToDictionaryAsync(person => person.AadObjectId, cancellationToken);
        var data = new SampleGenerator(words, options.Value.Stages)
            .Make(today, now, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone), known);
        db.AddRange(data.People);
        db.AddRange(data.Customers);
        db.AddRange(data.Receivables);
        db.AddRange(data.CallLogs);
        db.AddRange(data.Promises);
        db.AddRange(data.FollowUps);
        db.Add(new LedgerImport
        {
            Sequence = 1,
            AsOf = today,
            ImportedAt = now,
            New = data.Receivables.Count,
            Changed = 0,
            Unchanged = 0,
            Closed = 0,
            Rejected = 0,
            Way = ImportWay.Sample,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return data.Customers.Count;
    }
}
