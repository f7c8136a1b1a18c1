using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Library;

/// <summary>The topics that one command shows: a rep asks for causes and gets what to offer with them.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="TopicIds">Its topics, in the order in which they are shown.</param>
internal sealed record Shelf(string Command, IReadOnlyList<string> TopicIds)
{
    /// <summary>Every topic of the playbook stands on at least one shelf.</summary>
    public static IReadOnlyList<Shelf> All { get; } =
    [
        new("tactics", ["tactics"]),
        new("principles", ["principles", "importance"]),
        new("methods", ["methods", "channels"]),
        new("why", ["causes", "special", "options"]) { IsOfCustomer = true },
        new("prepare", ["preparation", "segments"]) { IsOfCustomer = true },
        new("plan", ["grades", "acts"]) { IsOfCustomer = true },
        new("prevent", ["prevention", "process"]),
        new("cases", ["cases", "drills"]),
        new("caller", ["caller"]),
    ];

    /// <summary>Whether its command is about one customer: then it shows this shelf only where none is named.</summary>
    public bool IsOfCustomer { get; private init; }

    /// <summary>What stands on a button for it.</summary>
    public string Id => OpaqueId.Of("shelf/" + Command);

    public IEnumerable<TopicEntry> Entries(PlaybookText text) => TopicIds.SelectMany(id => text.Topic(id).Entries);

    public static Shelf Of(string command) => All.First(shelf => shelf.Command == command);

    public static Shelf? Find(string? id) => All.FirstOrDefault(shelf => shelf.Id == id);

    public static Shelf With(string topicId) => All.First(shelf => shelf.TopicIds.Contains(topicId, StringComparer.Ordinal));
}
