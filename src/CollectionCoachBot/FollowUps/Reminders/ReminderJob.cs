using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollectionCoachBot.FollowUps.Reminders;

/// <summary>
/// Hands over the reminders that are due: one outbox row for each follow-up and date, by its unique key, however often this runs.
/// Whoever stands in for somebody gets theirs. What was missed while the program was down goes out once, on the next working day's morning at the latest.
/// </summary>
internal sealed class ReminderJob(IDbContextFactory<CoachDb> databases, Outbox outbox, Ledger ledger, Substitutes substitutes, ReminderTimes reminders, TimeProvider clock) : IJob
{
    public const string MessageKind = "reminder";

    public static string KeyOf(FollowUp followUp) => $"{MessageKind}:{followUp.Id}:{Figures.IsoDate(followUp.DueOn)}";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = await db.Set<FollowUp>().AsNoTracking()
            .Where(followUp => followUp.State == FollowUpState.Open && followUp.RemindAt <= now)
            .Join(db.Set<Person>(), followUp => followUp.PersonId, person => person.Id, (followUp, person) => new { followUp, person })
            .ToListAsync(cancellationToken);
        if (due.Count == 0)
            return;
        var handedOver = (await db.Set<OutboxRow>().Where(row => row.Kind == MessageKind)
                .Join(db.Set<FollowUp>().Where(followUp => followUp.State == FollowUpState.Open), row => row.Subject, followUp => followUp.Id, (row, _) => row.UniqueKey)
                .ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        var inPlace = await substitutes.InPlaceAsync(cancellationToken);
        foreach (var each in due.Where(each => !handedOver.Contains(KeyOf(each.followUp))))
        {
            var reader = inPlace.GetValueOrDefault(each.person.Id, each.person);
            if (reminders.MayGo(reader, now) && !await RestsAsync(each.followUp, cancellationToken))
                outbox.ToPerson(db, KeyOf(each.followUp), MessageKind, each.followUp.Id, reader.Id);
        }

        if (await db.SaveChangesAsync(cancellationToken) > 0)
            outbox.Wake();
    }

    /// <summary>While all that could be called about is on hold nobody is reminded; once it isn't any more, they are.</summary>
    private async Task<bool> RestsAsync(FollowUp followUp, CancellationToken cancellationToken) =>
        followUp.CustomerId is { } customer && await ledger.BriefAsync(customer, Scope.All, cancellationToken) is { AllHeld: true };
}
