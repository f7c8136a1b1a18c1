namespace CollectionCoachBot.Playbook;

/// <summary>One thing to know: a principle, a cause, a way to pay.</summary>
/// <param name="TopicId">The topic that it belongs to.</param>
/// <param name="Id">Unique in its topic, the same in every language.</param>
/// <param name="Group">The heading that it stands under; null where its topic has none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Parts">What is said of it, in the order in which it is read.</param>
internal sealed record TopicEntry(string TopicId, string Id, string? Group, string Name, IReadOnlyList<TopicPart> Parts)
{
    /// <summary>The lines of a part; none where its topic has no such part.</summary>
    public IReadOnlyList<string> Lines(string key) => Parts.FirstOrDefault(part => part.Key == key)?.Lines ?? [];
}
