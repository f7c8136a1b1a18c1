namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Entries of a topic that stand under one heading.</summary>
/// <param name="Id">Of the heading; null where the topic isn't divided.</param>
/// <param name="EntryIds">In the order in which they are shown.</param>
internal sealed record TopicGroup(string? Id, IReadOnlyList<string> EntryIds);
