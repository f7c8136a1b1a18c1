using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Claims;

/// <summary>The evidence of a customer's debts, and the clocks that follow from it. The caller has checked the scope.</summary>
internal sealed class ClaimsBook(IDbContextFactory<CoachDb> databases, TimeProvider clock) : ILimitationNotices
{
    /// <summary>From here on somebody is warned.</summary>
    public const int FirstWarning = 180;

    /// <summary>The shortest period that can still end after today, less the first warning: nothing younger needs a look at the evidence.</summary>
    private const int YearsAtLeast = 3;

    public async Task<LimitationNotice?> OfAsync(AccountBrief account, CancellationToken cancellationToken)
    {
        if (!Limitation.IsKnown(account.Contract) || account.Balances.Count == 0)
            return null;
        var oldest = account.Balances.Min(balance => balance.OldestDisputedDueOn is { } disputed && disputed < balance.OldestDueOn ? disputed : balance.OldestDueOn);
        if (oldest.AddYears(YearsAtLeast).AddDays(-FirstWarning) > account.Today)
            return null;
        var (clocks, _, _) = await ReadAsync(account, cancellationToken);
        var over = clocks.Count(one => one.IsOver);
        var next = clocks.FirstOrDefault(one => !one.IsOver);
        return over == 0 && next is not { DaysLeft: <= FirstWarning }
            ? null
            : new LimitationNotice(next is { DaysLeft: <= FirstWarning } ? next.EndsOn : null, next?.DaysLeft ?? 0, over, over > 0 && over == clocks.Count);
    }

    /// <summary>The clocks of what is past due, the evidence that was logged (what was taken back left out), and all receivables of the customer.</summary>
    public async Task<(IReadOnlyList<LimitationClock> Clocks, IReadOnlyList<ClaimEvidence> Evidence, IReadOnlyList<Receivable> Receivables)> ReadAsync(
        AccountBrief account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var invoices = db.Set<Receivable>()
            .Where(receivable => receivable.CustomerId == account.CustomerId && receivable.ClosedOn == null && receivable.Open > 0m).Select(receivable => receivable.InvoiceNumber);
        var receivables = await db.Set<Receivable>().AsNoTracking()
            .Where(receivable => receivable.CustomerId == account.CustomerId && invoices.Contains(receivable.InvoiceNumber))
            .OrderBy(receivable => receivable.InvoiceNumber).ThenBy(receivable => receivable.Installment).ToListAsync(cancellationToken);
        var evidence = await db.Set<ClaimEvidence>().AsNoTracking()
            .Where(row => row.CustomerId == account.CustomerId && row.WithdrawnAt == null)
            .OrderByDescending(row => row.Day).ThenByDescending(row => row.LoggedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return (Limitation.Of(account.Contract, account.Country, receivables, evidence, account.Today), evidence, receivables);
    }

    /// <summary>Keeps what was logged. The same form twice keeps one row.</summary>
    public async Task LogAsync(string customerId, string? invoice, EvidenceKind kind, DateOnly day, string formId, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(new ClaimEvidence
        {
            CustomerId = customerId, InvoiceNumber = invoice, Kind = kind, Day = day, LoggedById = personId, LoggedAt = clock.GetUtcNow(), FormId = formId,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (AlreadyThere.Is(exception))
        {
            // The form was saved before: what it wrote stands.
        }
    }

    /// <summary>Takes back what was logged by mistake: the row stays, with who did so.</summary>
    public async Task WithdrawAsync(string customerId, string evidenceId, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<ClaimEvidence>().Where(row => row.Id == evidenceId && row.CustomerId == customerId && row.WithdrawnAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.WithdrawnAt, now).SetProperty(row => row.WithdrawnById, personId), cancellationToken);
    }
}
