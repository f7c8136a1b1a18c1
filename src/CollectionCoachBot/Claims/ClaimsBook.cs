using CollectionCoachBot.Claims.Evidence;
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

    public async Task<LimitationNotice?> OfAsync(AccountBrief account, CancellationToken cancellationToken) =>
        (await OfAsync([account], cancellationToken)).GetValueOrDefault(account.CustomerId);

    public async Task<IReadOnlyDictionary<string, LimitationNotice>> OfAsync(IReadOnlyList<AccountBrief> accounts, CancellationToken cancellationToken)
    {
        var notices = new Dictionary<string, LimitationNotice>(StringComparer.Ordinal);
        var old = accounts.Where(IsOldEnough).ToList();
        if (old.Count == 0)
            return notices;
        var ids = old.Select(account => account.CustomerId).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var receivables = (await OfOpenInvoices(db).Where(receivable => ids.Contains(receivable.CustomerId)).ToListAsync(cancellationToken)).ToLookup(receivable => receivable.CustomerId);
        var evidence = (await Logged(db).Where(row => ids.Contains(row.CustomerId)).ToListAsync(cancellationToken)).ToLookup(row => row.CustomerId);
        foreach (var account in old)
        {
            if (NoticeOf(Limitation.Of(account.Contract, account.Country, receivables[account.CustomerId], [.. evidence[account.CustomerId]], account.Today)) is { } notice)
                notices.Add(account.CustomerId, notice);
        }

        return notices;
    }

    /// <summary>The clocks of what is past due, the evidence that was logged (what was taken back left out), and all receivables of the customer.</summary>
    public async Task<(IReadOnlyList<LimitationClock> Clocks, IReadOnlyList<ClaimEvidence> Evidence, IReadOnlyList<Receivable> Receivables)> ReadAsync(
        AccountBrief account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var receivables = await OfOpenInvoices(db).Where(receivable => receivable.CustomerId == account.CustomerId)
            .OrderBy(receivable => receivable.InvoiceNumber).ThenBy(receivable => receivable.Installment).ToListAsync(cancellationToken);
        var evidence = await Logged(db).Where(row => row.CustomerId == account.CustomerId)
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

    /// <summary>Whether anything of it may be near its end or past it, by what is known without looking at the evidence.</summary>
    private static bool IsOldEnough(AccountBrief account) =>
        Limitation.IsKnown(account.Contract) && account.Balances.Count > 0
        && account.Balances.Min(balance => balance.OldestDisputedDueOn is { } disputed && disputed < balance.OldestDueOn ? disputed : balance.OldestDueOn)
            .AddYears(YearsAtLeast).AddDays(-FirstWarning) <= account.Today;

    private static LimitationNotice? NoticeOf(IReadOnlyList<LimitationClock> clocks)
    {
        var over = clocks.Count(one => one.IsOver);
        var next = clocks.FirstOrDefault(one => !one.IsOver);
        return over == 0 && next is not { DaysLeft: <= FirstWarning }
            ? null
            : new LimitationNotice(next is { DaysLeft: <= FirstWarning } ? next.EndsOn : null, next?.DaysLeft ?? 0, over, over > 0 && over == clocks.Count);
    }

    /// <summary>All installments of the invoices of which one is open: they make one debt.</summary>
    private static IQueryable<Receivable> OfOpenInvoices(CoachDb db) => db.Set<Receivable>().AsNoTracking().Where(receivable => db.Set<Receivable>().Any(open =>
        open.CustomerId == receivable.CustomerId && open.InvoiceNumber == receivable.InvoiceNumber && open.ClosedOn == null && open.Open > 0m));

    private static IQueryable<ClaimEvidence> Logged(CoachDb db) => db.Set<ClaimEvidence>().AsNoTracking().Where(row => row.WithdrawnAt == null);
}
