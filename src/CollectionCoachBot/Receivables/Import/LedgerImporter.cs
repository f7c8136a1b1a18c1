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
    /// <param name="file">Can be sought and read twice.</param>
    /// <param name="request">How.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    /// <exception cref="LedgerRefusedException">The file as a whole can't be taken. Nothing was changed.</exception>
    public async Task<ImportReport> ImportAsync(Stream file, ImportRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var parsed = ParsedLedger.Of(file, request, ledger.Today(), vocabulary, new Part(progress, 0, 0.4));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Random ids touch every page of their index: 32 MB of cache instead of 2 keeps these from being written again and again.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32000", cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var removed = await MakeRoomAsync(db, cancellationToken);
        var customers = await WriteCustomersAsync(db, parsed.Rows, cancellationToken);
        var counts = await WriteReceivablesAsync(db, parsed, customers, new Part(progress, 0.4, 1), cancellationToken);
        var before = await db.Set<LedgerImport>().OrderByDescending(import => import.Sequence)
            .Select(import => new { import.Sequence, import.AsOf }).FirstOrDefaultAsync(cancellationToken);
        db.Add(new LedgerImport
        {
            Sequence = 1 + (before?.Sequence ?? 0),
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

        // The sample is always of its first day, and nobody's ledger.
        var newerBefore = removed == 0 && before is not null && before.AsOf > parsed.AsOf ? before.AsOf : (DateOnly?)null;
        return Report(parsed, counts, removed, request.DryRun) with { NewerBefore = newerBefore };
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
        await using var writer = new RowWriter<Customer>(db);
        foreach (var group in rows.GroupBy(row => row.CustomerCode))
        {
            var said = CustomerFacts.Of(group);
            if (!known.TryGetValue(group.Key, out var customer))
            {
                customer = new Customer { Code = group.Key, Name = said.Name ?? group.Key };
                said.WriteTo(customer);
                known.Add(group.Key, customer);
                await writer.InsertAsync(customer, cancellationToken);
            }
            else if (said.WriteTo(customer))
            {
                await writer.UpdateAsync(customer, cancellationToken);
            }
        }

        return known.ToDictionary(entry => entry.Key, entry => entry.Value.Id, StringComparer.Ordinal);
    }

    private static async Task<Counts> WriteReceivablesAsync(
        CoachDb db, ParsedLedger parsed, Dictionary<string, string> customers, Part progress, CancellationToken cancellationToken)
    {
        var codes = customers.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
        var known = await db.Set<Receivable>().AsNoTracking()
            .ToDictionaryAsync(receivable => new ReceivableKey(codes[receivable.CustomerId], receivable.InvoiceNumber, receivable.Installment), cancellationToken);
        var counts = new Counts();
        await using var writer = new RowWriter<Receivable>(db);
        for (var i = 0; i < parsed.Rows.Count; i++)
        {
            var row = parsed.Rows[i];
            if (!known.Remove(row.Key, out var receivable))
            {
                await writer.InsertAsync(ReceivableFacts.New(row, customers[row.CustomerCode]), cancellationToken);
                counts.New++;
            }
            else if (receivable.ClosedOn is null is var wasOpen && ReceivableFacts.Write(row, receivable))
            {
                await writer.UpdateAsync(receivable, cancellationToken);
                if (wasOpen && receivable.ClosedOn is not null)
                    counts.Closed++;
                else
                    counts.Changed++;
            }
            else
            {
                counts.Unchanged++;
            }

            if (i % 5_000 == 0)
                progress.Report((double)i / parsed.Rows.Count);
        }

        foreach (var (key, vanished) in known)
        {
            if (vanished.ClosedOn is not null || parsed.StillListed(key))
                continue;
            (vanished.ClosedOn, vanished.Open, vanished.Disputed) = (parsed.AsOf, 0m, 0m);
            await writer.UpdateAsync(vanished, cancellationToken);
            counts.Closed++;
        }

        return counts;
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
            Totals = parsed.Totals,
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
