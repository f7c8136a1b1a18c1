using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.FollowUps;

/// <summary>The follow-ups of one person and of those for whom they stand in, and what they may do with them. Somebody else's don't exist here.</summary>
internal sealed class FollowUpBook(IDbContextFactory<CoachDb> databases, Ledger ledger, WorkCalendars calendars, ReminderTimes reminders, Substitutes substitutes)
{
    /// <summary>The open ones, the longest due first.</summary>
    public async Task<IReadOnlyList<FollowUp>> MineAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = await substitutes.ActsForAsync(person, cancellationToken);
        return await db.Set<FollowUp>().AsNoTracking()
            .Where(followUp => people.Contains(followUp.PersonId) && followUp.State == FollowUpState.Open)
            .OrderBy(followUp => followUp.DueOn).ThenBy(followUp => followUp.CreatedAt).ThenBy(followUp => followUp.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whom a follow-up of this person is about, open or not; null where the customer isn't in their scope any more.</summary>
    public async Task<string?> NameAsync(string id, Person person, Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = await substitutes.ActsForAsync(person, cancellationToken);
        var followUp = await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && people.Contains(found.PersonId), cancellationToken);
        return followUp?.CustomerId is { } customer ? (await ledger.BriefAsync(customer, scope, cancellationToken))?.Name : followUp?.UnlistedName;
    }

    /// <returns>False: it isn't open any more, or not this person's.</returns>
    public Task<bool> CompleteAsync(string id, Person person, CancellationToken cancellationToken) => EndAsync(id, person, FollowUpState.Done, cancellationToken);

    /// <inheritdoc cref="CompleteAsync"/>
    public Task<bool> CancelAsync(string id, Person person, CancellationToken cancellationToken) => EndAsync(id, person, FollowUpState.Cancelled, cancellationToken);

    /// <inheritdoc cref="CompleteAsync"/>
    public async Task<bool> MoveToNextWorkdayAsync(string id, Person person, CancellationToken cancellationToken) =>
        await MoveAsync(id, person, calendars.Of(null).Add(ledger.Today(), 1), cancellationToken);

    /// <summary>Today or later, within a year.</summary>
    public bool MayMoveTo(DateOnly date) => date >= ledger.Today() && date <= ledger.Today().AddYears(1);

    /// <inheritdoc cref="CompleteAsync"/>
    public async Task<bool> MoveAsync(string id, Person person, DateOnly to, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var remindAt = reminders.For(person, to);
        return await Open(db, id, await substitutes.ActsForAsync(person, cancellationToken))
            .ExecuteUpdateAsync(set => set.SetProperty(followUp => followUp.DueOn, to).SetProperty(followUp => followUp.RemindAt, remindAt), cancellationToken) > 0;
    }

    private async Task<bool> EndAsync(string id, Person person, FollowUpState state, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Open(db, id, await substitutes.ActsForAsync(person, cancellationToken)).ExecuteUpdateAsync(set => set.SetProperty(followUp => followUp.State, state), cancellationToken) > 0;
    }

    private static IQueryable<FollowUp> Open(CoachDb db, string id, IReadOnlyList<string> people) =>
        db.Set<FollowUp>().Where(followUp => followUp.Id == id && people.Contains(followUp.PersonId) && followUp.State == FollowUpState.Open);
}
