using System.Collections.Immutable;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollectionCoachBot.Holds;

/// <summary>
/// Tells the account's owner on the working day before a hold ends, once a hold by its unique key; where the ledger names no owner who is known,
/// whoever placed it. What ends so soon after it was placed isn't told: they have just written it.
/// </summary>
internal sealed class HoldEndsJob(IDbContextFactory<CoachDb> databases, Outbox outbox, Ledger ledger, Substitutes substitutes, ReminderTimes times, WorkCalendars calendars, TimeProvider clock) : IJob
{
    public const string MessageKind = "hold-ends";

    /// <summary>No run of free days is longer.</summary>
    private const int LongestBreak = 15;

    public static string KeyOf(Hold hold) => $"{MessageKind}:{hold.Id}";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (today, now) = (ledger.Today(), clock.GetUtcNow());
        var latest = today.AddDays(LongestBreak);
        var soon = await db.Set<Hold>().AsNoTracking()
            .Where(hold => hold.ReleasedAt == null && hold.UntilOn > today && hold.UntilOn <= latest)
            .Join(db.Set<Customer>(), hold => hold.CustomerId, customer => customer.Id, (hold, customer) => new { hold, customer.OwnerEmail, customer.Country })
            .Where(pair => !db.Set<OutboxRow>().Any(row => row.Subject == pair.hold.Id && row.Kind == MessageKind))
            .ToListAsync(cancellationToken);
        var inPlace = soon.Count == 0 ? ImmutableDictionary<string, Person>.Empty : await substitutes.InPlaceAsync(cancellationToken);
        foreach (var each in soon)
        {
            var eve = calendars.Of(each.Country).Add(each.hold.UntilOn, -1);
            if (today < eve || ledger.DayOf(each.hold.PlacedAt) >= eve)
                continue;
            var placedBy = each.hold.PlacedById;
            var reader = await OwnerLookup.FindAsync(db, each.OwnerEmail, cancellationToken)
                ?? await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == placedBy, cancellationToken);
            reader = reader is null ? null : inPlace.GetValueOrDefault(reader.Id, reader);
            if (reader is not null && times.MayGo(reader, now))
                outbox.ToPerson(db, KeyOf(each.hold), MessageKind, each.hold.Id, reader.Id);
        }

        if (await db.SaveChangesAsync(cancellationToken) > 0)
            outbox.Wake();
    }
}
