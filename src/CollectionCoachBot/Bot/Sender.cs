using CollectionCoachBot.People;

namespace CollectionCoachBot.Bot;

/// <summary>Who wrote, and where, for the length of a turn.</summary>
internal sealed record Sender(Person Person, KnownConversation Conversation);
