using CollectionCoachBot.People;

namespace CollectionCoachBot.Escalations;

/// <summary>Somebody's wish to escalate an account; the customer was found within their scope.</summary>
/// <param name="CustomerId">Which account.</param>
/// <param name="OwnerEmail">Its owner as the ledger names them.</param>
/// <param name="PersonId">Who asks.</param>
/// <param name="ConversationId">The known conversation in which they ask.</param>
/// <param name="ThreadId">Its thread.</param>
/// <param name="Reason">Null: none given.</param>
/// <param name="Language">Of the card in the thread.</param>
/// <param name="FormId">The same form twice is the same wish.</param>
/// <param name="MessageId">The message whose form it is, which everybody in the thread sees; null: typed, or the channel doesn't say.</param>
internal sealed record EscalationAsk(
    string CustomerId, string? OwnerEmail, string PersonId, string ConversationId, string ThreadId, string? Reason, Language Language, string FormId,
    string? MessageId = null);
