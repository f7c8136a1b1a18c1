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
                theirs.Report(topic.Line, "", new FaultText("unknown-topic", ("id", id), ("known", string.Join(", ", Entries(ours.Item).Keys))));
                continue;
            }

            var hasGroups = Entries(known.Value).ContainsKey("groups");
            foreach (var (key, part) in Entries(topic.Value))
            {
                if (key == "parts")
                    theirs.Report(part.Line, "", new FaultText("fixed-parts", ("id", id)));
                else if (key == (hasGroups ? "entries" : "groups"))
                    theirs.Report(part.Line, "", new FaultText(hasGroups ? "has-groups" : "no-groups", ("id", id)));
            }
        }
    }

    /// <summary>A remark for each text that a company's files have in one language only: the other language still says ours.</summary>
    /// <param name="overlays">The company's files by name.</param>
    public static IReadOnlyList<Fault> InOneLanguageOnly(IReadOnlyDictionary<string, ContentFile> overlays) =>
        [.. overlays.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Languages.All
            .Where(other => other != file.Value.Language && file.Key.EndsWith($".{file.Value.Language.Tag()}.yaml", StringComparison.Ordinal))
            .SelectMany(other => Alone(file.Key, file.Value, other, overlays)))];

    private static IEnumerable<Fault> Alone(string name, ContentFile file, Language other, IReadOnlyDictionary<string, ContentFile> overlays)
    {
        var twin = overlays.GetValueOrDefault(name.Replace($".{file.Language.Tag()}.", $".{other.Tag()}.", StringComparison.Ordinal));
        var there = Leaves("", twin?.Item).Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        return Leaves("", file.Item).Where(leaf => !there.Contains(leaf.Path))
            .Select(leaf => new Fault(
                FormattableString.Invariant($"{file.Shown}:{leaf.Line}: {leaf.Path} "), new FaultText("one-language", ("changed", file.Language.Tag()), ("other", other.Tag()))));
    }

    private static IEnumerable<(string Path, long Line)> Leaves(string path, ContentItem? item) => item switch
    {
        null => [],
        ContentMap map => map.Entries.SelectMany(entry => Leaves(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Value.Value)),
        _ => [(path, item.Line)],
    };

    private static OrderedDictionary<string, ContentEntry> Entries(ContentItem? item) => item is ContentMap map ? map.Entries : [];
}
