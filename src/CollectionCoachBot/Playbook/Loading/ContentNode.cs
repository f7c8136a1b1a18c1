using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// A place in a file. Reading it never throws: what is wrong is reported with its line, and something empty is handed on, so
/// that one run finds all faults.
/// </summary>
internal readonly struct ContentNode(ContentFile file, string path, YamlNode? node)
{
    public ContentFile File => file;

    /// <summary>False where the node itself was missing, which has been reported already.</summary>
    public bool Exists => node is not null;

    /// <summary>A child that must be there.</summary>
    public ContentNode this[string key]
    {
        get
        {
            var child = Find(key);
            if (!child.Exists && node is YamlMappingNode)
                Report($"\"{key}\" is missing: add it");
            return child;
        }
    }

    /// <summary>A child that may be there.</summary>
    public ContentNode Find(string key)
    {
        var child = node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
        return new ContentNode(file, path.Length == 0 ? key : $"{path}.{key}", child);
    }

    /// <summary>Reports every key that isn't one of these.</summary>
    public ContentNode Allow(params IReadOnlyCollection<string> keys)
    {
        if (node is null)
            return this;
        if (node is not YamlMappingNode mapping)
        {
            Report("should be a list of \"key: value\": indent its entries under it");
            return this;
        }

        foreach (var key in mapping.Children.Keys.OfType<YamlScalarNode>().Where(key => !keys.Contains(key.Value!)))
            file.Report(key.Start.Line, $"{Shown}\"{key.Value}\" doesn't belong here: only {string.Join(", ", keys)}");
        return this;
    }

    /// <summary>The keys of a mapping, as written.</summary>
    public IReadOnlyList<string> Keys => node is YamlMappingNode mapping ? [.. mapping.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value!)] : [];

    /// <summary>The entries of a list, of which there must be from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public IReadOnlyList<ContentNode> Items(int least, int most)
    {
        if (node is null)
            return [];
        if (node is not YamlSequenceNode list)
        {
            Report("should be a list: write it in [ ] or with dashes");
            return [];
        }

        if (list.Children.Count < least || list.Children.Count > most)
            Report($"has {list.Children.Count} entries: {(least == most ? $"exactly {least}" : $"from {least} to {most}")} belong here");
        var (from, at) = (file, path);
        return [.. list.Children.Select((child, i) => new ContentNode(from, $"{at}[{i + 1}]", child))];
    }

    /// <summary>The words themselves; empty where there are none.</summary>
    public string String()
    {
        if (node is null)
            return "";
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
            return value.Trim();
        Report("has no text: write one");
        return "";
    }

    public T Enum<T>()
        where T : struct, Enum
    {
        var text = String();
        if (System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && text.All(char.IsLetterOrDigit) && !char.IsDigit(text[0]))
            return value;
        if (text.Length > 0)
            Report($"is \"{text}\": write one of {string.Join(", ", System.Enum.GetNames<T>())}");
        return default;
    }

    public int Number()
    {
        var text = String();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.Length > 0)
            Report($"is \"{text}\": write a number");
        return 0;
    }

    public DateOnly Date()
    {
        var text = String();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            Report($"is \"{text}\": write a date such as 2026-11-01");
        return default;
    }

    /// <summary>The words of each variant: a string is a list of one.</summary>
    public IReadOnlyList<ContentNode> Variants() => node is YamlSequenceNode ? Items(1, 9) : [this];

    public void Report(string problem)
    {
        if (node is not null)
            file.Report(node.Start.Line, Shown + problem);
    }

    private string Shown => path.Length == 0 ? "" : path + " ";
}
