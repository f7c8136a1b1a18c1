using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary>
/// The weekly summary of a channel. Dropped where the channel unsubscribed before it was sent, and where a later week's is there as well:
/// what a pause left behind is caught up once. One that was sent can be made again, with the figures of the day and their week.
/// </summary>
internal sealed class WeeklySummaryRenderer(IDbContextFactory<CoachDb> databases, SummaryComposer composer) : IMessageRenderer
{
    public const string KindName = "summary";

    public string Kind => KindName;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = await db.Set<KnownConversation>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.ConversationId, cancellationToken);
        var subscription = await db.Set<Subscription>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == row.Subject, cancellationToken);
        var wasSent = row.ActivityId is not null;
        if (conversation is null || !wasSent && (subscription is null || await IsOvertakenAsync(db, row, cancellationToken)))
            return null;

        // The week that it was due in, by the subscription's clocks: one that was made up for later, or read elsewhere, is still for that week.
        var monday = wasSent ? (DateOnly?)null : WeeklySchedule.MondayOf(row.UniqueKey[(row.UniqueKey.LastIndexOf(':') + 1)..]);

        // The channel's own language is the newer one: subscribing sets both, choosing a language sets the channel's.
        return await composer.ForAsync(conversation, monday, conversation.Language ?? subscription?.Language ?? Language.Chinese, cancellationToken);
    }

    /// <summary>Both would show the figures of today.</summary>
    private static Task<bool> IsOvertakenAsync(CoachDb db, OutboxRow row, CancellationToken cancellationToken) =>
        db.Set<OutboxRow>().AnyAsync(
            later => later.Kind == KindName && later.ConversationId == row.ConversationId && later.CreatedAt > row.CreatedAt
                && later.State != DeliveryState.Dropped && later.State != DeliveryState.Failed,
            cancellationToken);
}
