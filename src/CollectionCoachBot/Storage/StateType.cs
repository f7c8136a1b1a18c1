namespace CollectionCoachBot.Storage;

/// <summary>A type that stored state may hold, and the short name under which it does. The name never changes; the type may.</summary>
internal sealed record StateType(string Name, Type Type);
