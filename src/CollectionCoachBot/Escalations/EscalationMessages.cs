using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>The messages in which an escalation stands: where they go, and that all of them are brought up to date.</summary>
internal sealed class EscalationMessages(Outbox outbox, IDbContextFactory<CoachDb> databases)
{
    /// <summary>The card in a thread.</summary>
    public const string Kind = "escalation";

    /// <summary>The owner's card in personal chat.</summary>
    public const string OwnerKind = "escalation-owner";

    /// <summary>The small card that asked for the customer or the reason, changed once it has done its work.</summary>
    public const string FormKind = "escalation-form";

    /// <summary>The card that reminds a manager in personal chat.</summary>
    public const string ReminderKind = "escalation-reminder";

    /// <summary>Each owner is told: an account may go to somebody else while it is escalated.</summary>
    public static string OwnerKey(string escalationId, string personId) => $"{OwnerKind}:{escalationId}:{personId}";

    public static string FormKey(string escalationId, string formId) => $"{FormKind}:{escalationId}:{formId}";

    /// <param name="showing">What makes this showing this one: the form that opened it, or the activity that asked again.</param>
    public void Post(CoachDb db, Escalation escalation, string conversationId, string threadId, string showing) =>
        outbox.ToConversation(db, ShowingKey(escalation.Id, showing), Kind, escalation.Id, conversationId, threadId);

    /// <summary>Whether this showing was handed over already.</summary>
    public static Task<bool> IsPostedAsync(CoachDb db, string escalationId, string showing, CancellationToken cancellationToken) =>
        Outbox.HasAsync(db, ShowingKey(escalationId, showing), cancellationToken);

    public void TellOwner(CoachDb db, string escalationId, string personId) =>
        outbox.ToPerson(db, OwnerKey(escalationId, personId), OwnerKind, escalationId, personId);

    public void Remind(CoachDb db, string escalationId, string personId) =>
        outbox.ToPerson(db, $"{ReminderKind}:{escalationId}:{personId}", ReminderKind, escalationId, personId);

    /// <summary>
    /// Changes the small card that asked, for everybody in the thread. It was an answer and didn't go through the outbox; the press tells its
    /// message, which is entered here as sent.
    /// </summary>
    public void FinishForm(CoachDb db, string escalationId, EscalationAsk ask)
    {
        if (ask.MessageId is not { } messageId)
            return;
        var card = outbox.ToConversation(db, FormKey(escalationId, ask.FormId), FormKind, escalationId, ask.ConversationId, ask.ThreadId);
        (card.State, card.ActivityId, card.SentConversationId) = (DeliveryState.Sent, messageId, ask.ThreadId);
        outbox.Update(db, card.UniqueKey + ":done", card);
    }

    /// <summary>One update for every message that was sent or is about to be, keyed by what changed: the same change twice is the same row.</summary>
    /// <param name="only">Null: the cards in personal chats too.</param>
    public async Task UpdateAsync(CoachDb db, string escalationId, string change, string? only, CancellationToken cancellationToken)
    {
        var sent = await db.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Subject == escalationId && row.Operation == DeliveryOperation.Send && row.State != DeliveryState.Dropped
                && (row.Kind == Kind || row.Kind == OwnerKind || row.Kind == ReminderKind) && (only == null || row.Kind == only))
            .ToListAsync(cancellationToken);
        foreach (var row in sent)
        {
            var key = $"{row.UniqueKey}:{change}";
            if (!await Outbox.HasAsync(db, key, cancellationToken))
                outbox.Update(db, key, row);
        }
    }

    /// <summary>
    /// Where it isn't known which message a card became (its sending was cut off), a press tells: the pressed message is that card,
    /// when the conversation has just one that lacks its id.
    /// </summary>
    /// <param name="escalationId">Whose card was pressed.</param>
    /// <param name="turn">The press, which names the conversation.</param>
    /// <param name="messageId">The pressed message; null: the channel doesn't say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LearnAsync(string escalationId, Turn turn, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null)
            return;
        var (conversationId, personId) = (turn.Conversation.Id, turn.Conversation.PersonId);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Subject == escalationId && row.Operation == DeliveryOperation.Send
                && (row.Kind == Kind && row.ConversationId == conversationId || (row.Kind == OwnerKind || row.Kind == ReminderKind) && row.PersonId == personId))
            .ToListAsync(cancellationToken);
        var lost = rows.Where(row => row.ActivityId is null && row.State == DeliveryState.Unknown).ToList();
        if (lost.Count == 1 && rows.TrueForAll(row => row.ActivityId != messageId))
            await outbox.LearnActivityIdAsync(db, lost[0].UniqueKey, messageId, turn.ThreadId, cancellationToken);
    }

    /// <summary>As long as an escalation is open its cards change, and whoever was told or reminded isn't again.</summary>
    public static IQueryable<string> StillNeeded(CoachDb db) =>
        db.Set<Escalation>().Where(escalation => escalation.State != EscalationState.Closed).Select(escalation => escalation.Id);

    public void Wake() => outbox.Wake();

    private static string ShowingKey(string escalationId, string showing) => $"{Kind}:{escalationId}:{showing}";
}
