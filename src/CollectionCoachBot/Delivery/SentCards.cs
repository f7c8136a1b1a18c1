using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery;

/// <summary>Renders a card that was sent through the outbox again, as the answer to a press on it that doesn't change it.</summary>
internal sealed class SentCards(IEnumerable<IMessageRenderer> renderers, IDbContextFactory<CoachDb> databases)
{
    /// <returns>Null when the pressed message didn't go through the outbox, or is no longer true.</returns>
    public async Task<JObject?> RenderAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.MessageId is not { } message)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = turn.Conversation.ConversationId;
        var row = await db.Set<OutboxRow>().AsNoTracking()
            .Where(sent => sent.ActivityId == message && sent.SentConversationId != null && sent.SentConversationId.StartsWith(conversation)
                && sent.Operation == DeliveryOperation.Send)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null || renderers.FirstOrDefault(renderer => renderer.Kind == row.Kind) is not { } renderer
            ? null
            : (await renderer.RenderAsync(row, cancellationToken))?.Card;
    }
}
