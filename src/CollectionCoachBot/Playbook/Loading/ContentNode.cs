using System.Globalization;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// A place in a file. Reading it never throws: what is wrong is reported with its line, and something empty is handed on, so
/// that one run finds all faults.
/// </summary>
internal sealed class ContentNode(ContentFile file, string path, ContentItem? item)
{
    public ContentFile File => file;

    /// <summary>False where the node itself was missing, which has been reported already.</summary>
    public bool Exists => item is not null;

    /// <summary>Whether a company wrote this, over or beside ours.</summary>
    public bool IsOfCompany => item?.File.IsOverlay == true;

    /// <summary>A child that must be there.</summary>
    public ContentNode this[string key]
    {
        get
        {
            var child = Child(key);
            if (!child.Exists && item is ContentMap)
                Report("missing-key", ("key", key));
            return child;
        }
    }

    /// <summary>A child that may be there.</summary>
    public ContentNode Find(string key)
    {
        var child = Child(key);
        file.Trace?.Optional(file, child.Path);
        return child;
    }

    /// <summary>Reports every key that isn't one of these.</summary>
    public ContentNode Allow(params IReadOnlyCollection<string> keys)
    {
        if (item is null)
            return this;
        if (item is not ContentMap map)
        {
            Report("not-a-map");
            return this;
        }

        // What a company's file has put out of its place isn't its fault where it is ours.
        foreach (var (key, entry) in map.Entries)
        {
            if (entry.File.OverlaidAs is null && !keys.Contains(key))
                entry.File.Report(entry.Line, Shown, new FaultText("unknown-key", ("key", key), ("known", string.Join(", ", keys))));
        }

        return this;
    }

    /// <summary>The keys of a mapping, as written.</summary>
    public IReadOnlyList<string> Keys => item is ContentMap map ? [.. map.Entries.Keys] : [];

    /// <summary>The entries of a list, of which there must be from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public IReadOnlyList<ContentNode> Items(int least, int most)
    {
        if (item is null)
            return [];
        file.Trace?.List(file, path, least, most);
        if (item is not ContentList list)
        {
            Report("not-a-list");
            return [];
        }

        if (list.Items.Count < least || list.Items.Count > most)
            Report(least == most ? "count-exact" : "count-range", ("count", list.Items.Count), ("least", least), ("most", most));
        var (from, at) = (file, path);
        return [.. list.Items.Select((child, i) => new ContentNode(from, $"{at}[{i + 1}]", child))];
    }

    /// <summary>What each entry of a list says, of which there must be from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public T[] Read<T>(int least, int most, Func<ContentNode, T> read)
    {
        var items = Items(least, most);
        var values = new T[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(items[i]);
        return values;
    }

    /// <summary>The words themselves; empty where there are none.</summary>
    public string String()
    {
        if (item is null)
            return "";
        file.Trace?.Value(file, path, ContentTrace.AnyText);
        if (item is ContentWords { Value: var value } && value.Trim().Length > 0)
            return value.Trim();
        Report("no-text");
        return "";
    }

    public T Enum<T>()
        where T : struct, Enum
    {
        var text = String();
        file.Trace?.Value(file, path, "one of " + string.Join(", ", Each<T>.Names));
        if (Each<T>.TryRead(text, out var value))
            return value;
        if (text.Length > 0)
            Report("not-one-of", ("text", text), ("known", string.Join(", ", Each<T>.Names)));
        return default;
    }

    public int Number()
    {
        var text = String();
        file.Trace?.Value(file, path, "number");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.Length > 0)
            Report("not-a-number", ("text", text));
        return 0;
    }

    /// <summary>Yes or no; false where nothing is written.</summary>
    public bool Flag()
    {
        if (item is null)
            return false;
        var text = String();
        file.Trace?.Value(file, path, "true or false");
        if (bool.TryParse(text, out var value))
            return value;
        if (text.Length > 0)
            Report("not-a-flag", ("text", text));
        return false;
    }

    public DateOnly Date()
    {
        var text = String();
        file.Trace?.Value(file, path, "date, yyyy-MM-dd");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            Report("not-a-date", ("text", text));
        return default;
    }

    /// <summary>The words of each variant: a string is a list of one.</summary>
    public IReadOnlyList<ContentNode> Variants() => item is ContentList ? Items(1, 9) : [this];

    /// <summary>
    /// What must not be said in a text that a company wrote here, and the way out; null: nothing. What a customer says, or the training literature, isn't
    /// ours to word.
    /// </summary>
    public FaultText? ForbiddenIn(string text, OverdueStage? stage, bool isSpoken) => item?.File.Forbidden is { } find && !IsQuoted(path) ? find(text, stage, isSpoken) : null;

    /// <param name="key">Of the fault's text.</param>
    /// <param name="values">What stands in it.</param>
    public void Report(string key, params (string Name, object? Value)[] values) => Report(new FaultText(key, values));

    public void Report(FaultText text) => item?.File.Report(item.Line, Shown, text);

    internal string Path => path;

    private string Shown => path.Length == 0 ? "" : path + " ";

    private ContentNode Child(string key)
    {
        var child = item is ContentMap map && map.Entries.TryGetValue(key, out var entry) ? entry.Value : null;
        return new ContentNode(file, path.Length == 0 ? key : $"{path}.{key}", child);
    }

    /// <summary>Words of others; and why a rule forbids words, which names what they do.</summary>
    private static bool IsQuoted(string path) =>
        path.Contains(".says", StringComparison.Ordinal) || path.StartsWith("rules[", StringComparison.Ordinal) && path.EndsWith(".why", StringComparison.Ordinal) || path.Contains(".variants", StringComparison.Ordinal) || path.EndsWith(".source", StringComparison.Ordinal);
}
