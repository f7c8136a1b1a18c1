using CollectionCoachBot.People;

namespace CollectionCoachBot.Delivery;

/// <summary>Where a message goes.</summary>
/// <param name="Known">The known conversation, whose service URL is the newest that was seen.</param>
/// <param name="ConversationId">The channel's conversation id: of a thread with <c>;messageid=</c>.</param>
internal sealed record Destination(KnownConversation Known, string ConversationId);
