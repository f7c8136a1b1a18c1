namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// Lays what a company wrote over ours: keys are merged to any depth, words and lists are replaced, the rest stays. Lists of things with an
/// <c>id</c> are merged by it, and <c>variants</c>, the ways in which customers say one thing, are added to ours. What is merged stands where the company wrote it. Pure.
/// </summary>
internal static class ContentLayers
{
    private const string IdKey = "id";
    private const string VariantsKey = "variants";

    /// <param name="ours">What the program ships.</param>
    /// <param name="theirs">What stands at the same place of the company's file.</param>
    /// <param name="addsToLists">Lists name what there is: theirs are added behind ours instead of replacing them.</param>
    public static ContentItem? Merge(ContentItem? ours, ContentItem? theirs, bool addsToLists = false) => (ours, theirs) switch
    {
        (_, null) => ours,
        (null, _) => theirs,
        (ContentMap under, ContentMap over) => Maps(under, over, addsToLists),
        (ContentList under, ContentList over) when over.Items.Count > 0 && Ids(under) is { } known && Ids(over) is { } named => ById(over, known, named),
        (ContentList under, ContentList over) when addsToLists => Added(under, over),
        _ => theirs,
    };

    private static ContentMap Maps(ContentMap ours, ContentMap theirs, bool addsToLists)
    {
        var merged = new OrderedDictionary<string, ContentEntry>(ours.Entries, StringComparer.Ordinal);
        foreach (var (key, entry) in theirs.Entries)
        {
            merged[key] = merged.TryGetValue(key, out var under)
                ? entry with { Value = Merge(under.Value, entry.Value, addsToLists || key == VariantsKey)! }
                : entry;
        }

        return theirs with { Entries = merged };
    }

    private static ContentList Added(ContentList ours, ContentList theirs)
    {
        var known = ours.Items.OfType<ContentWords>().Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        return theirs with { Items = [.. ours.Items, .. theirs.Items.Where(item => item is not ContentWords { Value: var word } || known.Add(word))] };
    }

    private static ContentList ById(ContentList theirs, OrderedDictionary<string, ContentItem> known, OrderedDictionary<string, ContentItem> named)
    {
        foreach (var (id, item) in named)
            known[id] = known.TryGetValue(id, out var under) ? Merge(under, item)! : item;
        return theirs with { Items = [.. known.Values] };
    }

    /// <summary>The items by their id; null where one has none, or the same as another.</summary>
    private static OrderedDictionary<string, ContentItem>? Ids(ContentList list)
    {
        var byId = new OrderedDictionary<string, ContentItem>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not ContentMap map || !map.Entries.TryGetValue(IdKey, out var id) || id.Value is not ContentWords { Value: var name } || !byId.TryAdd(name, item))
                return null;
        }

        return byId;
    }
}
