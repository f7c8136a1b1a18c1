namespace CollectionCoachBot.Playbook;

/// <summary>One topic of the library, such as the fifteen principles, in one language.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Name">Its title.</param>
/// <param name="Intro">One line that says what it is good for.</param>
/// <param name="Entries">In the order in which they are shown; those of a group stand together.</param>
internal sealed record Topic(string Id, string Name, string Intro, IReadOnlyList<TopicEntry> Entries)
{
    /// <exception cref="KeyNotFoundException">There is no such entry: ids in the playbook's own files were checked when they were read.</exception>
    public TopicEntry this[string id] => Entries.FirstOrDefault(entry => entry.Id == id) ?? throw new KeyNotFoundException($"The topic {Id} has no entry \"{id}\".");
}
