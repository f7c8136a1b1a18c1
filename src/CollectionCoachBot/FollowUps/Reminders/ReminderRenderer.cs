using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.FollowUps.Reminders;

/// <summary>Makes a reminder when it is sent, from what is known then. Done, cancelled, moved or paid by then: nothing is sent.</summary>
internal sealed class ReminderRenderer(
    IDbContextFactory<CoachDb> databases, Ledger ledger, Roles roles, ContactHistories histories, ReminderTimes reminders, ReminderCard cards, Substitutes substitutes, Words words) : IMessageRenderer
{
    public string Kind => ReminderJob.MessageKind;

    /// <summary>An open follow-up whose reminder were forgotten would be reminded of again.</summary>
    public IQueryable<string> StillNeeded(CoachDb db) =>
        db.Set<FollowUp>().Where(followUp => followUp.State == FollowUpState.Open).Select(followUp => followUp.Id);

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var followUp = await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(followUp => followUp.Id == row.Subject, cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        var key = row.UpdatesKey ?? row.UniqueKey;
        if (followUp is not { State: FollowUpState.Open } || person is null || ReminderJob.KeyOf(followUp) != key)
            return null;
        var account = followUp.CustomerId is { } id ? await ledger.BriefAsync(id, await roles.ScopeOfAsync(person, cancellationToken), cancellationToken) : null;

        // A customer that went to somebody else is no longer this person's to call.
        if ((account?.Name ?? followUp.UnlistedName) is not { } name)
            return null;
        var history = account is null ? ContactHistory.None : await histories.OfAsync(account.CustomerId, cancellationToken);

        // Put on hold since it was handed over; the owner is told before the hold ends.
        if (account is { AllHeld: true })
            return null;

        // Nothing is open in the ledger any more: there is nothing to call about, unless it was promised for what the ledger never listed.
        if (account is { Balances.Count: 0 } && history.Promises.Open is not { OpenBefore: <= 0m })
            return null;
        var away = followUp.PersonId == person.Id ? null
            : (await substitutes.AwayForAsync(person, cancellationToken)).FirstOrDefault(each => each.Id == followUp.PersonId);
        if (followUp.PersonId != person.Id && away is null)
            return null;
        var lastOn = history.LastContact is { } last ? reminders.DayOf(person, last.At) : (DateOnly?)null;
        return new RenderedMessage(
            cards.Build(followUp, name, account, history, lastOn, ledger.Today(), person.Speaks, away?.Name),
            words.Plain(person.Speaks, "follow-ups.reminder-summary", ("customer", name)));
    }
}
