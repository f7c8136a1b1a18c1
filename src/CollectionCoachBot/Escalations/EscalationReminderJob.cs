using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace CollectionCoachBot.Escalations;

/// <summary>
/// Reminds the managers of an escalation that nobody took on in time: once, on a working day and not before the hour of reminders,
/// both by the business calendar. Whoever may see the account and has a personal chat with the bot is reminded.
/// </summary>
internal sealed class EscalationReminderJob(
    IDbContextFactory<CoachDb> databases, EscalationMessages messages, Roles roles, WorkCalendars calendars, IOptions<EscalationOptions> options,
    IOptions<FollowUpOptions> followUps, IOptions<ReceivablesOptions> business, TimeProvider clock) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(RunAsync(cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (calendar, now) = (calendars.Of(null), Local(clock.GetUtcNow()));
        if (!calendar.IsWorkday(DateOnly.FromDateTime(now)) || TimeOnly.FromDateTime(now) < followUps.Value.RemindAt)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = await db.Set<Escalation>().AsNoTracking()
            .Where(escalation => escalation.State == EscalationState.Open
                && !db.Set<OutboxRow>().Any(row => row.Subject == escalation.Id && row.Kind == EscalationMessages.ReminderKind))
            .Join(db.Set<Customer>(), escalation => escalation.CustomerId, customer => customer.Id, (escalation, customer) => new { escalation, customer.OwnerEmail })
            .ToListAsync(cancellationToken);
        foreach (var late in open.Where(each => now >= EscalationRules.RemindFrom(Local(each.escalation.CreatedAt), options.Value.RemindAfterWorkdays, calendar)))
        {
            foreach (var manager in await ManagersAsync(db, late.escalation, cancellationToken))
                messages.Remind(db, late.escalation.Id, manager.Id);
        }

        if (await db.SaveChangesAsync(cancellationToken) > 0)
            messages.Wake();
    }

    private async Task<IEnumerable<Person>> ManagersAsync(CoachDb db, Escalation escalation, CancellationToken cancellationToken)
    {
        var reachable = db.Set<KnownConversation>().Where(known => known.Kind == ConversationKind.Personal && !known.IsGone).Select(known => known.PersonId);
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Id == escalation.RequestedById || reachable.Contains(person.Id)).ToListAsync(cancellationToken);

        // Where nobody is configured everybody counts as a manager: that isn't a reason to write to everybody.
        return people.Where(person => roles.IsManager(person) && !person.IsGuest
            && (!roles.EveryoneMayEverything || person.Id == escalation.RequestedById));
    }

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(business.Value.TimeZone)).DateTime;
}
