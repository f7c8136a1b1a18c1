namespace CollectionCoachBot.Playbook.Loading;

/// <summary>The ids of the library's entries, for files that name them.</summary>
internal sealed class TopicIds(IReadOnlyList<TopicShape> library)
{
    /// <summary>None where there is no such topic.</summary>
    public IReadOnlyList<string> Of(string topicId) => [.. library.FirstOrDefault(topic => topic.Id == topicId)?.EntryIds ?? []];

    /// <summary>The id that stands there; one that the topic doesn't have is reported.</summary>
    public string Read(ContentNode node, string topicId)
    {
        var id = node.String();
        if (id.Length > 0 && !Of(topicId).Contains(id, StringComparer.Ordinal))
            node.Report("unknown-entry", ("id", id), ("topic", topicId), ("known", string.Join(", ", Of(topicId))));
        return id;
    }
}
