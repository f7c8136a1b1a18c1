using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Writing;
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
    /// <summary>Rows that are in memory together.</summary>
    private const int AtOnce = 1_000;

    /// <summary>The share of the work that is done when the file was looked through.</summary>
    private const double Looked = 0.2;

    /// <param name="file">Can be sought and read twice.</param>
    /// <param name="request">How.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    /// <exception cref="LedgerRefusedException">The file as a whole can't be taken. Nothing was changed.</exception>
    public async Task<ImportReport> ImportAsync(Stream file, ImportRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var parsed = ParsedLedger.Of(file, request, ledger.Today(), vocabulary, ledger.Zone);
        progress?.Report(Looked);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Kind.BeginBulkAsync(db, cancellationToken);

        // Looked at before the sample goes, whose import goes with it: what others keep in memory still sees the sequence rise.
        var before = await db.Set<LedgerImport>().OrderByDescending(import => import.Sequence)
            .Select(import => new { import.Sequence, import.AsOf }).FirstOrDefaultAsync(cancellationToken);
        var removed = await MakeRoomAsync(db, cancellationToken);
        var openBefore = await db.Set<Receivable>().CountAsync(receivable => receivable.ClosedOn == null, cancellationToken);
        var isFirst = !await db.Set<Receivable>().AnyAsync(cancellationToken);
        var tally = new OpenTally(parsed.AsOf, options.Value.Stages);
        var sequence = 1 + (before?.Sequence ?? 0);
        var number = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var customers = await CustomerRows.OfAsync(db, number, sequence, cancellationToken);
        await using var changes = new BalanceChanges(db, sequence, await DayAsync(db, parsed.AsOf, cancellationToken), number);
        await using var receivables = new ReceivableRows(db, customers, tally, changes, number, isFirst);
        var indexes = isFirst ? await db.Kind.TakeIndexesAsync(db, "Receivables", cancellationToken) : [];
        await foreach (var rows in Ahead.Of(parsed.Read(new Part(progress, Looked, 1)).Chunk(AtOnce), cancellationToken))
            await receivables.WriteAsync(rows, cancellationToken);
        foreach (var index in indexes)
            await db.Database.ExecuteSqlRawAsync(index, cancellationToken);
        if (!request.IsDelta && !isFirst)
            await receivables.CloseVanishedAsync(parsed, cancellationToken);
        if (!request.IsConfirmed && !request.DryRun && ImportFigures.IsMost(receivables.Vanished, openBefore))
            throw new LedgerRefusedException("closes-most", ("closed", receivables.Vanished), ("open", openBefore));
        var unapplied = new UnappliedRows(db, customers);
        if (request.IsDelta)
            await RefuseUnlistedAsync(db, parsed, cancellationToken);
        await unapplied.WriteAsync(parsed, request.IsDelta, cancellationToken);
        await customers.UpdateAsync(parsed.AsOf, cancellationToken);
        var import = new LedgerImport
        {
            Sequence = sequence,
            AsOf = parsed.AsOf,
            ImportedAt = clock.GetUtcNow(),
            New = receivables.New,
            Changed = receivables.Changed,
            Unchanged = receivables.Unchanged,
            Closed = receivables.Closed,
            Rejected = parsed.Rejected,
            Way = request.Way,
            ById = request.ById,
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        await RejectedRows.WriteAsync(db, import.Id, parsed.Rejections, number, cancellationToken);
        if (request.DryRun)
            await transaction.RollbackAsync(cancellationToken);
        else
            await transaction.CommitAsync(cancellationToken);
        progress?.Report(1);
        return new ImportReport
        {
            AsOf = parsed.AsOf,
            DryRun = request.DryRun,
            New = receivables.New,
            Changed = receivables.Changed,
            Unchanged = receivables.Unchanged,
            Closed = receivables.Closed,
            Unlisted = receivables.Vanished,
            OpenBefore = openBefore,
            KeptOpen = receivables.KeptOpen,
            IsDelta = request.IsDelta,
            Credits = parsed.Credits.Count,
            EqualCredits = parsed.Credits.Equal,
            Applied = parsed.Credits.Applied,
            Unapplied = unapplied.Sums,
            UnappliedCustomers = unapplied.Customers,
            NotYetIssued = parsed.NotYetIssued,
            Totals = parsed.Totals,
            LeftOut = parsed.LeftOut,
            Rejected = parsed.Rejected,
            Unplaced = parsed.Unplaced,
            UnaddressedOwners = parsed.Unaddressed,
            SeveralOwners = customers.SeveralOwners,
            UnknownGrades = [.. customers.UnknownGrades.Distinct().Take(ImportReport.MaxGrades)],
            Rejections = [.. parsed.ToTell],
            OpenCount = tally.Count,
            OpenCustomers = tally.Customers,
            DisputedCount = tally.Disputed,
            Stages = tally.Stages,
            UnusedColumns = [.. parsed.UnusedColumns],
            Form = parsed.Form,
            Dates = parsed.Dates,
            SampleCustomersRemoved = removed,

            // The sample is always of its first day, and nobody's ledger.
            NewerBefore = removed == 0 && before is not null && before.AsOf > parsed.AsOf ? before.AsOf : null,
        };
    }

    /// <summary>From which day on what a file says holds: its own, unless an earlier one was of a later day.</summary>
    private static async Task<DateOnly> DayAsync(CoachDb db, DateOnly asOf, CancellationToken cancellationToken)
    {
        var latest = await db.Set<LedgerImport>().OrderByDescending(import => import.AsOf).Select(import => (DateOnly?)import.AsOf).FirstOrDefaultAsync(cancellationToken);
        return latest > asOf ? latest.Value : asOf;
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

    /// <summary>
    /// A delta that pays an invoice without listing it can't be taken: the ledger wouldn't know whether the payment was counted already. So the same
    /// delta twice changes nothing.
    /// </summary>
    private static async Task RefuseUnlistedAsync(CoachDb db, ParsedLedger parsed, CancellationToken cancellationToken)
    {
        foreach (var own in parsed.Credits.Own.Values.Chunk(AtOnce))
        {
            var numbers = own.Select(credits => credits[0].Number).Distinct().ToArray();
            var codes = own.Select(credits => credits[0].CustomerCode).Distinct().ToArray();
            var open = await (
                from receivable in db.Set<Receivable>()
                join customer in db.Set<Customer>() on receivable.CustomerId equals customer.Id
                where receivable.ClosedOn == null && numbers.Contains(receivable.InvoiceNumber) && codes.Contains(customer.Code)
                select new { customer.Code, receivable.InvoiceNumber }).Distinct().ToListAsync(cancellationToken);
            foreach (var invoice in open)
            {
                if (parsed.Credits.Own.TryGetValue((invoice.Code, invoice.InvoiceNumber), out var credits))
                    parsed.RefuseUnlisted(credits);
            }
        }
    }

    /// <summary>The share of the whole progress that one step takes.</summary>
    private sealed class Part(IProgress<double>? whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole?.Report(from + value * (to - from));
    }
}
