namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What a topic consists of, the same in every language.</summary>
/// <param name="Id">Names its files.</param>
/// <param name="Groups">Its entries' ids; one group without an id where the topic isn't divided.</param>
/// <param name="Parts">What is said of each entry.</param>
internal sealed record TopicShape(string Id, IReadOnlyList<TopicGroup> Groups, IReadOnlyList<PartShape> Parts)
{
    public IEnumerable<string> EntryIds => Groups.SelectMany(group => group.EntryIds);
}
