using AdaptiveCards;
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

    /// <summary>
    /// The answer to a press that leaves the card as it is: that card with a line for the presser on top. The answer takes the card's place,
    /// so where it can't be made again the line stands alone.
    /// </summary>
    /// <param name="turn">Who pressed, and where.</param>
    /// <param name="press">What was pressed.</param>
    /// <param name="line">Markdown: what others wrote is escaped already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<JObject> WithLineAsync(Turn turn, CardPress press, string line, CancellationToken cancellationToken)
    {
        var card = await RenderAsync(turn, press, cancellationToken) ?? CardParts.ToJson(CardParts.Card(turn.Language));
        if (card["body"] is not JArray body)
            card["body"] = body = [];
        body.Insert(0, JObject.FromObject(CardParts.Notice(line, AdaptiveContainerStyle.Accent)));
        return card;
    }
}
