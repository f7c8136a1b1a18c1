using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Takes a file into the ledger: one file, one transaction. Afterwards the ledger says of every receivable what the file says; what it no
/// longer lists is closed, not deleted. The same file again changes nothing.
/// </summary>
internal sealed class LedgerImporter(
    IDbContextFactory<CoachDb> databases,
    Ledger ledger,
    LedgerVocabulary vocabulary,
    IEnumerable<ISampleRemoval> samples,
    TimeProvider clock,
    IOptions<ReceivablesOptions> options)
{
    /// <summary>Rows between two writes: enough for one round trip to carry much, few enough to keep memory flat.</summary>
    private const int Batch = 2_000;

    /// <param name="file">Can be sought and read twice.</param>
    /// <param name="request">How.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    /// <exception cref="LedgerRefusedException">The file as a whole can't be taken. Nothing was changed.</exception>
    public async Task<ImportReport> ImportAsync(Stream file, ImportRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var parsed = ParsedLedger.Of(file, request, ledger.Today(), vocabulary, new Part(progress, 0, 0.4));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var removed = await MakeRoomAsync(db, cancellationToken);
        var customers = await WriteCustomersAsync(db, parsed.Rows, cancellationToken);
        var counts = await WriteReceivablesAsync(db, parsed, customers, new Part(progress, 0.4, 1), cancellationToken);
        db.Add(new LedgerImport
        {
            Sequence = 1 + (await db.Set<LedgerImport>().MaxAsync(import => (long?)import.Sequence, cancellationToken) ?? 0),
            AsOf = parsed.AsOf,
            ImportedAt = clock.GetUtcNow(),
            New = counts.New,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Closed = counts.Closed,
            Rejected = parsed.Rejected,
        });
        await db.SaveChangesAsync(cancellationToken);
        if (request.DryRun)
            await transaction.RollbackAsync(cancellationToken);
        else
            await transaction.CommitAsync(cancellationToken);
        progress?.Report(1);
        return Report(parsed, counts, removed, request.DryRun);
    }

    /// <summary>Removes the sample where nothing but the sample is there.</summary>
    private async Task<int> MakeRoomAsync(CoachDb db, CancellationToken cancellationToken)
    {
        var removed = 0;
        if (await db.Set<Customer>().AnyAsync(customer => !customer.IsSample, cancellationToken))
            return removed;
        foreach (var sample in samples)
            removed += await sample.RemoveAsync(db, cancellationToken);
        return removed;
    }

    /// <summary>Adds and renames customers; the first row that says something of a customer counts. Returns their ids by code.</summary>
    private static async Task<Dictionary<string, string>> WriteCustomersAsync(CoachDb db, List<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var known = await db.Set<Customer>().AsNoTracking().ToDictionaryAsync(customer => customer.Code, cancellationToken);
        foreach (var group in rows.GroupBy(row => row.CustomerCode))
        {
            var said = CustomerFacts.Of(group);
            if (!known.TryGetValue(group.Key, out var customer))
            {
                customer = new Customer { Code = group.Key, Name = said.Name ?? group.Key };
                said.WriteTo(customer);
                known.Add(group.Key, customer);
                db.Add(customer);
            }
            else if (said.WriteTo(customer))
            {
                db.Update(customer);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return known.ToDictionary(entry => entry.Key, entry => entry.Value.Id, StringComparer.Ordinal);
    }

    private static async Task<Counts> WriteReceivablesAsync(
        CoachDb db, ParsedLedger parsed, Dictionary<string, string> customers, Part progress, CancellationToken cancellationToken)
    {
        var codes = customers.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
        var known = await db.Set<Receivable>().AsNoTracking()
            .ToDictionaryAsync(receivable => new ReceivableKey(codes[receivable.CustomerId], receivable.InvoiceNumber, receivable.Installment), cancellationToken);
        var counts = new Counts();
        var pending = 0;
        for (var i = 0; i < parsed.Rows.Count; i++)
        {
            var row = parsed.Rows[i];
            if (!known.Remove(row.Key, out var receivable))
            {
                db.Add(ReceivableFacts.New(row, customers[row.CustomerCode]));
                counts.New++;
                pending++;
            }
            else
            {
                var wasOpen = receivable.ClosedOn is null;
                if (!ReceivableFacts.Write(row, receivable))
                {
                    counts.Unchanged++;
                    continue;
                }

                db.Update(receivable);
                pending++;
                if (wasOpen && receivable.ClosedOn is not null)
                    counts.Closed++;
                else
                    counts.Changed++;
            }

            if (pending < Batch)
                continue;
            await SaveAsync(db, cancellationToken);
            pending = 0;
            progress.Report((double)i / parsed.Rows.Count);
        }

        foreach (var (key, vanished) in known)
        {
            if (vanished.ClosedOn is not null || parsed.Unreadable.Contains(key))
                continue;
            (vanished.ClosedOn, vanished.Open, vanished.Disputed) = (parsed.AsOf, 0m, 0m);
            db.Update(vanished);
            counts.Closed++;
        }

        await SaveAsync(db, cancellationToken);
        return counts;
    }

    private static async Task SaveAsync(CoachDb db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private ImportReport Report(ParsedLedger parsed, Counts counts, int sampleCustomersRemoved, bool dryRun)
    {
        var open = parsed.Rows.Where(row => row.Open > 0m).ToList();
        return new ImportReport
        {
            AsOf = parsed.AsOf,
            DryRun = dryRun,
            New = counts.New,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Closed = counts.Closed,
            NotYetIssued = parsed.NotYetIssued,
            Rejected = parsed.Rejected,
            Rejections = parsed.Rejections,
            OpenCount = open.Count,
            OpenCustomers = open.Select(row => row.CustomerCode).Distinct(StringComparer.Ordinal).Count(),
            DisputedCount = open.Count(row => row.Disputed > 0m),
            Stages = [.. open
                .GroupBy(row => (row.Currency, Stage: StageRules.Of(row.DueOn, parsed.AsOf, options.Value.Stages)))
                .Select(group => new StageAmount(group.Key.Currency, group.Key.Stage, group.Count(), group.Sum(row => row.Open)))
                .OrderBy(stage => stage.Currency, StringComparer.Ordinal).ThenBy(stage => stage.Stage)],
            UnusedColumns = parsed.UnusedColumns,
            SampleCustomersRemoved = sampleCustomersRemoved,
        };
    }

    private sealed class Counts
    {
        public int New { get; set; }

        public int Changed { get; set; }

        public int Unchanged { get; set; }

        public int Closed { get; set; }
    }

    /// <summary>The share of the whole progress that one step takes.</summary>
    private sealed class Part(IProgress<double>? whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole?.Report(from + value * (to - from));
    }
}
