using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables.History;

/// <summary>Reads what the ledger said on past days, from what is open now and the changes that imports wrote down.</summary>
internal sealed class LedgerHistory(IDbContextFactory<CoachDb> databases, IOptions<ReceivablesOptions> options)
{
    public async Task<LedgerMovement> MovementAsync(Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var (week, month) = (today.AddDays(-LedgerMovement.WeekDays), today.AddDays(-RollRate.Days));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.Kind.BeginSnapshotAsync(db, cancellationToken);
        var first = await db.Set<LedgerImport>().OrderBy(import => import.AsOf).Select(import => (DateOnly?)import.AsOf).FirstOrDefaultAsync(cancellationToken);
        if (first is null || first > week)
            return LedgerMovement.Unknown;
        var receivables = await SinceAsync(db, scope, first > month ? week : month, cancellationToken);
        return new LedgerMovement(OverdueChange.Of(receivables, week, today), first > month ? null : RollRate.Of(receivables, today, options.Value.Stages));
    }

    /// <summary>What ledgers of later days than one say came in of a customer's receivables in a currency, less what they took back. The caller has checked the scope.</summary>
    public async Task<decimal> CollectedAsync(string customerId, string currency, DateOnly after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changes = await (
            from receivable in db.Set<Receivable>()
            join change in db.Set<BalanceChange>() on receivable.Id equals change.ReceivableId
            where receivable.CustomerId == customerId && receivable.Currency == currency && change.Day > after
            select new { change.OpenBefore, change.OpenAfter, change.Cause }).ToListAsync(cancellationToken);
        return changes.Where(change => change.Cause is ChangeCause.Paid or ChangeCause.PartPaid or ChangeCause.Unlisted or ChangeCause.Reopened).Sum(change => change.OpenBefore - change.OpenAfter);
    }

    /// <summary>Every receivable of the scope that is open, or was changed after a day, with its changes since.</summary>
    private static async Task<List<ReceivableHistory>> SinceAsync(CoachDb db, Scope scope, DateOnly day, CancellationToken cancellationToken)
    {
        var theirs = from receivable in db.Set<Receivable>() join customer in scope.Of(db.Set<Customer>()) on receivable.CustomerId equals customer.Id select receivable;
        var changes = await (
            from change in db.Set<BalanceChange>()
            join receivable in theirs on change.ReceivableId equals receivable.Id
            where change.Day > day
            orderby change.Sequence
            select change).AsNoTracking().ToListAsync(cancellationToken);
        var steps = changes.ToLookup(
            change => change.ReceivableId,
            change => new BalanceStep(change.Day, new DayBalance(change.OpenBefore, change.DisputedBefore), new DayBalance(change.OpenAfter, change.DisputedAfter), change.Cause));
        var changed = db.Set<BalanceChange>().Where(change => change.Day > day).Select(change => change.ReceivableId);
        var histories = new List<ReceivableHistory>();
        var rows = theirs.Where(receivable => receivable.Open > 0m || changed.Contains(receivable.Id))
            .Select(receivable => new { receivable.Id, receivable.Currency, receivable.DueOn, receivable.AddedOn, receivable.Open, receivable.Disputed });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            histories.Add(new ReceivableHistory(row.Currency, row.DueOn, row.AddedOn, new DayBalance(row.Open, row.Disputed), steps.Contains(row.Id) ? [.. steps[row.Id]] : []));
        return histories;
    }
}
