using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Library;

/// <summary>The topics that one command shows: a rep asks for causes and gets what to offer with them.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="TopicIds">Its topics, in the order in which they are shown.</param>
/// <param name="Moment">When a rep needs it.</param>
internal sealed record Shelf(string Command, IReadOnlyList<string> TopicIds, Moment Moment)
{
    /// <summary>Every topic of the playbook stands on at least one shelf.</summary>
    public static IReadOnlyList<Shelf> All { get; } =
    [
        new("prepare", ["preparation", "segments"], Moment.Before) { IsOfCustomer = true },
        new("why", ["causes", "special", "options"], Moment.Before) { IsOfCustomer = true },
        new("plan", ["grades", "acts"], Moment.Before) { IsOfCustomer = true },
        new("tactics", ["tactics"], Moment.During),
        new("methods", ["methods", "channels"], Moment.After),
        new("principles", ["principles", "importance"], Moment.Learn),
        new("prevent", ["prevention", "process"], Moment.Learn),
        new("cases", ["cases", "drills"], Moment.Learn),
        new("caller", ["caller"], Moment.Learn),
    ];

    /// <summary>Whether its command is about one customer: then it shows this shelf only where none is named.</summary>
    public bool IsOfCustomer { get; private init; }

    /// <summary>What stands on a button for it.</summary>
    public string Id => OpaqueId.Of("shelf/" + Command);

    public IEnumerable<TopicEntry> Entries(PlaybookText text) => TopicIds.SelectMany(id => text.Topic(id).Entries);

    /// <summary>How a sealed letter goes out; null: a company's playbook has none.</summary>
    public static TopicEntry? LetterIn(PlaybookText text) => text.Topic("channels").Entries.FirstOrDefault(entry => entry.Id == "letter");

    public static Shelf Of(string command) => All.First(shelf => shelf.Command == command);

    public static Shelf? Find(string? id) => All.FirstOrDefault(shelf => shelf.Id == id);

    public static Shelf With(string topicId) => All.First(shelf => shelf.TopicIds.Contains(topicId, StringComparer.Ordinal));
}
