using System.Buffers;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// Reads <c>wording.LANGUAGE.yaml</c>: what mustn't be said or sent. Patterns that a company touched are parsed here; ours are parsed by the tests, since that
/// would take half the time of a load.
/// </summary>
internal sealed partial class WordingReader
{
    private const int MostPatterns = 60;

    /// <summary>What makes the time for a sentence hard to foresee: looking around, groups that don't step back, back references.</summary>
    private static readonly SearchValues<string> Slow = SearchValues.Create(
        ["(?=", "(?!", "(?<", "(?>", @"\k", .. Enumerable.Range(1, 9).Select(group => $@"\{group}")], StringComparison.Ordinal);

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly ContentNode _root;
    private readonly bool _areWordsTheirs;

    private WordingReader(ContentFile file)
    {
        _root = file.Root.Allow("words", "unless", "kinds", "rules");
        var words = _root.Find("words");
        foreach (var name in words.Keys)
        {
            if (!name.All(char.IsAsciiLetter))
                words[name].Report("can't be used in a pattern: name it with the letters a to z only");
            _words[name] = Filled(words[name]);
            _areWordsTheirs |= words[name].IsOfCompany;
        }
    }

    public static WordingText Wording(ContentFile file) => new WordingReader(file).Read();

    private WordingText Read()
    {
        var root = _root;
        var kinds = root["kinds"].Allow([.. Enum.GetValues<WordingKind>().Select(Key)]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new WordingText(
            Enum.GetValues<WordingKind>().ToDictionary(kind => kind, kind => Kind(kinds[Key(kind)].Allow("name", "why"))),
            Patterns(root["unless"]),
            [.. root["rules"].Items(1, 500).Select(item => Rule(item.Allow("id", "kind", "say", "unless", "from", "why", "instead"), ids))]);
    }

    private static WordingKindText Kind(ContentNode node) => new(node["name"].Words(TextLimit.Name), node["why"].Words(TextLimit.Line));

    private WordingRule Rule(ContentNode node, HashSet<string> ids)
    {
        var id = node["id"].String();
        if (id.Length > 0 && !ids.Add(id))
            node["id"].Report($"\"{id}\" names a rule already: choose another");
        var (unless, from, why) = (node.Find("unless"), node.Find("from"), node.Find("why"));
        return new WordingRule(id, node["kind"].Enum<WordingKind>(), Patterns(node["say"]), unless.Exists ? Patterns(unless) : [],
            from.Exists ? from.Enum<OverdueStage>() : null, why.Exists ? why.Words(TextLimit.Line) : null, node["instead"].Words(TextLimit.Line));
    }

    private List<string> Patterns(ContentNode node) => [.. node.Items(1, MostPatterns).Select(Pattern)];

    /// <summary>A pattern must parse, and may hold nothing slow.</summary>
    private string Pattern(ContentNode item)
    {
        var pattern = Filled(item);
        if (pattern.AsSpan().ContainsAny(Slow))
            item.Report("looks ahead, behind or back to a group, which can make a check slow: write it without");
        if (!_areWordsTheirs && !item.IsOfCompany)
            return pattern;
        try
        {
            Regex.IsMatch("", pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException broken)
        {
            item.Report($"is no regular expression ({broken.Message}): mend it");
        }

        return pattern;
    }

    /// <summary>The pattern with the words that it names put in.</summary>
    private string Filled(ContentNode item)
    {
        var pattern = item.String();
        return !pattern.Contains('{') ? pattern : NamedWords().Replace(pattern, name =>
        {
            if (_words.TryGetValue(name.Groups["name"].Value, out var words))
                return words;
            item.Report($"names {name.Value}, which isn't among the words above: {(_words.Count == 0 ? "there are none" : string.Join(", ", _words.Keys))}");
            return "";
        });
    }

    [GeneratedRegex("{(?<name>[A-Za-z]+)}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedWords();

    private static string Key(WordingKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
