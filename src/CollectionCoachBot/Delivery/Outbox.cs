using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// How a feature hands over what the bot must say by itself: it adds the row to its own context, saves it with its cause,
/// and wakes delivery once that is committed (a forgotten wake-up only costs the wait until the next recurring job).
/// </summary>
internal sealed class Outbox(TimeProvider clock)
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    public OutboxRow ToPerson(CoachDb db, string uniqueKey, string kind, string subject, string personId) =>
        Add(db, new OutboxRow
        {
            UniqueKey = uniqueKey, Kind = kind, Subject = subject, PersonId = personId, DueAt = clock.GetUtcNow(), CreatedAt = clock.GetUtcNow(), StateAt = clock.GetUtcNow(),
        });

    /// <param name="threadId">The channel's full conversation id with <c>;messageid=</c>; null: a post of its own.</param>
    public OutboxRow ToConversation(CoachDb db, string uniqueKey, string kind, string subject, string conversationId, string? threadId) =>
        Add(db, new OutboxRow
        {
            UniqueKey = uniqueKey, Kind = kind, Subject = subject, ConversationId = conversationId, ThreadId = threadId,
            DueAt = clock.GetUtcNow(), CreatedAt = clock.GetUtcNow(), StateAt = clock.GetUtcNow(),
        });

    /// <summary>Renders the message of <paramref name="original"/> anew, in place. A message that never left is sent in its newest state anyway.</summary>
    public OutboxRow Update(CoachDb db, string uniqueKey, OutboxRow original) =>
        Add(db, new OutboxRow
        {
            UniqueKey = uniqueKey, Kind = original.Kind, Subject = original.Subject, Operation = DeliveryOperation.Update, UpdatesKey = original.UniqueKey,
            PersonId = original.PersonId, ConversationId = original.ConversationId, ThreadId = original.ThreadId,
            DueAt = clock.GetUtcNow(), CreatedAt = clock.GetUtcNow(), StateAt = clock.GetUtcNow(),
        });

    public static Task<bool> HasAsync(CoachDb db, string uniqueKey, CancellationToken cancellationToken) =>
        db.Set<OutboxRow>().AnyAsync(row => row.UniqueKey == uniqueKey, cancellationToken);

    /// <summary>
    /// Keeps the id of a message whose sending left it unknown, learnt from the first press on it; the press proves that it arrived.
    /// Updates that waited for the id become due.
    /// </summary>
    /// <param name="db">A context of the caller's; the change is written at once.</param>
    /// <param name="uniqueKey">The row that sent the message.</param>
    /// <param name="activityId">The message's id, from the activity that brought the press.</param>
    /// <param name="conversationId">The channel's conversation id, from the same activity.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LearnActivityIdAsync(CoachDb db, string uniqueKey, string activityId, string conversationId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var learnt = await db.Set<OutboxRow>()
            .Where(row => row.UniqueKey == uniqueKey && row.ActivityId == null
                && (row.State == DeliveryState.Unknown || row.State == DeliveryState.Sent || row.State == DeliveryState.Sending))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.ActivityId, activityId)
                    .SetProperty(row => row.SentConversationId, conversationId)
                    .SetProperty(row => row.StateAt, row => row.State == DeliveryState.Unknown ? now : row.StateAt)
                    .SetProperty(row => row.State, row => row.State == DeliveryState.Unknown ? DeliveryState.Sent : row.State),
                cancellationToken);
        if (learnt == 0)
            return;
        await db.Set<OutboxRow>()
            .Where(row => row.UpdatesKey == uniqueKey && row.State == DeliveryState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellationToken);
        Wake();
    }

    /// <summary>Tells the delivery worker that there is something to send. Call after the commit.</summary>
    public void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already, or about to be: one wake-up is enough for any number of rows.
        }
    }

    /// <summary>Waits until <see cref="Wake"/> is called or the time is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _woken.WaitAsync(atMost, cancellationToken);

    private static OutboxRow Add(CoachDb db, OutboxRow row)
    {
        db.Add(row);
        return row;
    }
}
