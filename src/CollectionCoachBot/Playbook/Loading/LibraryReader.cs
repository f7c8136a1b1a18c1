namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the library: <c>library.yaml</c>, which says what there is, and each topic's file in a language against it.</summary>
internal static class LibraryReader
{
    public const string FileName = "library.yaml";

    private static readonly Dictionary<string, TextLimit> Limits = new(StringComparer.Ordinal)
    {
        ["name"] = TextLimit.Name,
        ["short"] = TextLimit.Short,
        ["question"] = TextLimit.LongQuestion,
        ["line"] = TextLimit.Line,
        ["opening"] = TextLimit.Opening,
        ["paragraph"] = TextLimit.Paragraph,
    };

    public static IReadOnlyList<TopicShape> Shapes(ContentFile file) => [.. file.Root.Keys.Select(id => Shape(id, file.Root[id].Allow("entries", "groups", "parts")))];

    public static Topic Topic(TopicShape shape, ContentFile file)
    {
        var root = file.Root.Allow("name", "intro", "labels", "groups", "entries");
        var labels = root["labels"].Allow([.. shape.Parts.Select(part => part.Key)]);
        var named = shape.Parts.ToDictionary(part => part.Key, part => labels[part.Key].Words(TextLimit.Name), StringComparer.Ordinal);
        var entries = root["entries"].Allow([.. shape.EntryIds]);
        return new Topic(shape.Id, root["name"].Words(TextLimit.Name), root["intro"].Words(TextLimit.Line),
            [.. shape.Groups.SelectMany(group => Entries(shape, group, group.Id is null ? null : root["groups"][group.Id].Words(TextLimit.Name), entries, named))]);
    }

    private static IEnumerable<TopicEntry> Entries(
        TopicShape shape, TopicGroup group, string? groupName, ContentNode entries, Dictionary<string, string> labels) =>
        group.EntryIds.Select(id =>
        {
            var entry = entries[id].Allow([.. shape.Parts.Select(part => part.Key), "name"]);
            return new TopicEntry(shape.Id, id, groupName, entry["name"].Words(TextLimit.Name), [.. shape.Parts.Select(part => Part(part, entry[part.Key], labels[part.Key]))]);
        });

    private static TopicPart Part(PartShape shape, ContentNode node, string label) => shape switch
    {
        { Kind: PartKind.Authority } => new TopicPart(shape.Key, label, [], shape.Kind, node.Exists ? node.Enum<Authority>() : null),
        { Items: var (least, most) } => new TopicPart(shape.Key, label, [.. node.Items(least, most).Select(item => item.Words(shape.Limit))], shape.Kind),
        _ => new TopicPart(shape.Key, label, [node.Words(shape.Limit)], shape.Kind),
    };

    private static TopicShape Shape(string id, ContentNode node)
    {
        var groups = node.Find("groups");
        var ids = groups.Exists
            ? groups.Keys.Select(group => new TopicGroup(group, Ids(groups[group]))).ToList()
            : [new TopicGroup(null, Ids(node["entries"]))];
        var parts = node["parts"];
        return new TopicShape(id, ids, [.. parts.Keys.Select(key => Part(key, parts[key].Allow("limit", "items", "spoken", "training", "authority")))]);
    }

    private static IReadOnlyList<string> Ids(ContentNode node) => [.. node.Items(1, 60).Select(item => item.String())];

    private static PartShape Part(string key, ContentNode node)
    {
        var kind = node.Find("authority").Flag() ? PartKind.Authority
            : node.Find("spoken").Flag() ? PartKind.Spoken
            : node.Find("training").Flag() ? PartKind.Training
            : PartKind.Told;
        var items = node.Find("items");
        var range = items.Exists ? items.Read(2, 2, item => item.Number()) : null;
        var limit = kind == PartKind.Authority ? TextLimit.Name : Limit(node["limit"]) with { IsSpoken = kind == PartKind.Spoken };
        return new PartShape(key, kind, limit, range is [var least, var most] ? (least, most) : null);
    }

    private static TextLimit Limit(ContentNode node)
    {
        if (node.Exists && Limits.TryGetValue(node.String(), out var limit))
            return limit;
        node.Report("no-limit", ("known", string.Join(", ", Limits.Keys)));
        return TextLimit.Free;
    }
}
