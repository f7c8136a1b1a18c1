using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delivery;

/// <summary>What time and people change about rows that stand still: leases run out, and people install the app.</summary>
internal sealed class OutboxUpkeep(IDbContextFactory<CoachDb> databases, TimeProvider clock, ILogger<OutboxUpkeep> log)
{
    /// <summary>The error of a row that was on its way when the program stopped.</summary>
    public const string LeaseRanOut = "Lease";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await RunOutLeasesAsync(db, cancellationToken);
        await ReachAgainAsync(db, cancellationToken);
    }

    /// <summary>A row left in Sending may have arrived. An update may be repeated and is; a message isn't.</summary>
    private async Task RunOutLeasesAsync(CoachDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var left = db.Set<OutboxRow>().Where(row => row.State == DeliveryState.Sending && row.LeaseUntil < now);
        await left.Where(row => row.Operation == DeliveryOperation.Update)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Pending).SetProperty(row => row.StateAt, now).SetProperty(row => row.Error, LeaseRanOut), cancellationToken);
        var unknown = await left
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Unknown).SetProperty(row => row.StateAt, now).SetProperty(row => row.Error, LeaseRanOut), cancellationToken);
        if (unknown > 0)
            DeliveryLog.LeftBehind(log, unknown);
    }

    private async Task ReachAgainAsync(CoachDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = db.Set<KnownConversation>().Where(known => !known.IsGone);
        await db.Set<OutboxRow>()
            .Where(row => row.State == DeliveryState.Unreachable
                && (row.PersonId == null
                    ? open.Any(known => known.Id == row.ConversationId)
                    : open.Any(known => known.PersonId == row.PersonId && known.Kind == ConversationKind.Personal)
                        || row.Error == Destinations.NeverSeen
                            && db.Set<Person>().Any(person => person.Id == row.PersonId && person.ChannelUserId != null)
                            && open.Any()
                            && !db.Set<KnownConversation>().Any(known => known.PersonId == row.PersonId && known.Kind == ConversationKind.Personal)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Pending).SetProperty(row => row.StateAt, now).SetProperty(row => row.DueAt, now), cancellationToken);
    }
}
