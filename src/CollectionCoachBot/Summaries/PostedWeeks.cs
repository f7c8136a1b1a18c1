using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary>The ISO weeks for which a channel's summary was handed over: there is one a week, whatever happens to the subscription.</summary>
internal static class PostedWeeks
{
    /// <param name="db">Of the caller, in its transaction where there is one.</param>
    /// <param name="conversationId">The known conversation of the channel.</param>
    /// <param name="week">In the form of <see cref="WeeklySchedule.WeekOf"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<bool> HasAsync(CoachDb db, string conversationId, string week, CancellationToken cancellationToken)
    {
        var suffix = ":" + week;
        return db.Set<OutboxRow>().AnyAsync(
            row => row.Kind == WeeklySummaryRenderer.KindName && row.ConversationId == conversationId && row.UniqueKey.EndsWith(suffix), cancellationToken);
    }
}
