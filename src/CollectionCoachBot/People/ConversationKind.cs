namespace CollectionCoachBot.People;

internal enum ConversationKind
{
    Personal,
    Group,
    Channel,
}
