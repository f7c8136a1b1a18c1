using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What holds for a company's files beside what holds for ours.</summary>
internal static class OverlayRules
{
    /// <summary>A company adds entries to our topics. A topic or a part of its own would be shown by no command and no card.</summary>
    public static void CheckLibrary(ContentFile ours, ContentFile theirs)
    {
        foreach (var (id, topic) in Entries(theirs.Item))
        {
            if (!Entries(ours.Item).TryGetValue(id, out var known))
            {
                theirs.Report(topic.Line, $"\"{id}\" isn't a topic of the library, and a new one is shown nowhere: name one of {string.Join(", ", Entries(ours.Item).Keys)}");
                continue;
            }

            var hasGroups = Entries(known.Value).ContainsKey("groups");
            foreach (var (key, part) in Entries(topic.Value))
            {
                if (key == "parts")
                    theirs.Report(part.Line, $"{id}.parts stay as they are: take this out");
                else if (key == (hasGroups ? "entries" : "groups"))
                    theirs.Report(part.Line, $"{id} has {(hasGroups ? "groups" : "no groups")}: put the ids under {id}.{(hasGroups ? "groups" : "entries")}");
            }
        }
    }

    /// <summary>A remark for each text that a company's files have in one language only: the other language still says ours.</summary>
    /// <param name="overlays">The company's files by name.</param>
    public static IReadOnlyList<string> InOneLanguageOnly(IReadOnlyDictionary<string, ContentFile> overlays) =>
        [.. overlays.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Languages.All
            .Where(other => other != file.Value.Language && file.Key.EndsWith($".{file.Value.Language.Tag()}.yaml", StringComparison.Ordinal))
            .SelectMany(other => Alone(file.Key, file.Value, other, overlays)))];

    private static IEnumerable<string> Alone(string name, ContentFile file, Language other, IReadOnlyDictionary<string, ContentFile> overlays)
    {
        var twin = overlays.GetValueOrDefault(name.Replace($".{file.Language.Tag()}.", $".{other.Tag()}.", StringComparison.Ordinal));
        var there = Leaves("", twin?.Item).Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        return Leaves("", file.Item).Where(leaf => !there.Contains(leaf.Path))
            .Select(leaf => $"{file.Shown}:{leaf.Line}: {leaf.Path} is changed in {file.Language.Tag()} only; {other.Tag()} still says ours");
    }

    private static IEnumerable<(string Path, long Line)> Leaves(string path, ContentItem? item) => item switch
    {
        null => [],
        ContentMap map => map.Entries.SelectMany(entry => Leaves(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Value.Value)),
        _ => [(path, item.Line)],
    };

    private static OrderedDictionary<string, ContentEntry> Entries(ContentItem? item) => item is ContentMap map ? map.Entries : [];
}
