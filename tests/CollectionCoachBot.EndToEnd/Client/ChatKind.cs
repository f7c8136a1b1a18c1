namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>The three kinds of conversation that Teams knows.</summary>
internal enum ChatKind
{
    Personal,
    Group,
    Channel,
}
