using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>
/// Hands over a notice to each administrator who has a personal chat when something new may not have arrived: one a business day at most,
/// by its unique key. A notice that got lost itself is listed, but is no reason for another.
/// </summary>
internal sealed class UndeliveredJob(
    IDbContextFactory<CoachDb> databases, Outbox outbox, Roles roles, IOptions<ReceivablesOptions> options, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var newest = await UndeliveredDesk.Undecided(db).Where(row => row.Kind != UndeliveredNotice.MessageKind)
            .MaxAsync(row => (DateTimeOffset?)row.StateAt, cancellationToken);
        if (newest is null)
            return;
        var told = await db.Set<OutboxRow>().Where(row => row.Kind == UndeliveredNotice.MessageKind)
            .GroupBy(row => row.Subject).Select(notices => new { notices.Key, At = notices.Max(row => row.CreatedAt) })
            .ToDictionaryAsync(notice => notice.Key, notice => notice.At, cancellationToken);
        var reachable = await db.Set<KnownConversation>().Where(known => known.Kind == ConversationKind.Personal && !known.IsGone)
            .Join(db.Set<Person>(), known => known.PersonId, person => person.Id, (_, person) => person)
            .AsNoTracking().ToListAsync(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        var today = Figures.IsoDate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime));
        foreach (var person in reachable.DistinctBy(person => person.Id).Where(person => !person.IsGuest && roles.IsAdministrator(person)))
        {
            var key = $"{UndeliveredNotice.MessageKind}:{person.Id}:{today}";
            if (!(told.TryGetValue(person.Id, out var at) && at >= newest) && !await Outbox.HasAsync(db, key, cancellationToken))
                outbox.ToPerson(db, key, UndeliveredNotice.MessageKind, person.Id, person.Id);
        }

        if (await db.SaveChangesAsync(cancellationToken) > 0)
            outbox.Wake();
    }
}
