using CollectionCoachBot.People;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>A message that may not have arrived, as an administrator reads it.</summary>
/// <param name="Row">The message.</param>
/// <param name="AfterId">What a decision about it follows; stands on its buttons.</param>
/// <param name="Person">Whose it is; null: it went to a conversation.</param>
/// <param name="Conversation">Where it went; null: it went to a person.</param>
internal sealed record UndeliveredMessage(OutboxRow Row, string AfterId, Person? Person, KnownConversation? Conversation);
