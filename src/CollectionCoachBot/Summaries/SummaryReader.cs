using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary>Reads the figures of a summary for a scope.</summary>
internal sealed class SummaryReader(IDbContextFactory<CoachDb> databases, Ledger ledger, ContactHistories histories, EscalationReader escalations, LedgerHistory history, TimeProvider clock)
{
    /// <summary>As long as a week's summary reaches back: each broken promise is named in one of them.</summary>
    private static readonly TimeSpan BrokenLately = TimeSpan.FromDays(7);

    public async Task<SummaryContent> ReadAsync(Scope scope, CancellationToken cancellationToken)
    {
        var accounts = await ledger.BriefsAsync(scope, cancellationToken);
        var ids = accounts.Select(account => account.CustomerId).ToList();
        var (today, asOf) = (ledger.Today(), await ledger.AsOfAsync(cancellationToken));
        var brokenAfter = SummaryContent.IsTooOld(asOf, today) ? (DateTimeOffset?)null : clock.GetUtcNow() - BrokenLately;
        var figures = SummaryFigures.Of(
            accounts, await histories.OfAsync(ids, cancellationToken), await escalations.UndecidedAsync(cancellationToken), brokenAfter);
        return new SummaryContent(figures, today, asOf, await NamesAsync(figures, cancellationToken)) { Movement = await history.MovementAsync(scope, today, cancellationToken) };
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(SummaryFigures figures, CancellationToken cancellationToken)
    {
        var emails = figures.Top.Select(row => row.OwnerEmail).OfType<string>().Distinct().ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Upn != null && emails.Contains(person.Upn) || person.Email != null && emails.Contains(person.Email) || emails.Contains(person.AadObjectId))
            .ToListAsync(cancellationToken);
        return emails.ToDictionary(email => email, email =>
            people.FirstOrDefault(person => person.Upn == email)?.Name is { Length: > 0 } byUpn ? byUpn
            : people.FirstOrDefault(person => person.Email == email)?.Name is { Length: > 0 } byMail ? byMail
            : people.FirstOrDefault(person => person.AadObjectId == email)?.Name is { Length: > 0 } byId ? byId
            : email);
    }
}
