using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// Reads <c>wording.LANGUAGE.yaml</c>: what mustn't be said or sent. Patterns that a company touched are parsed here; ours are parsed by the tests, since that
/// would take half the time of a load.
/// </summary>
internal sealed class WordingReader
{
    private const int MostPatterns = 60;

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
                words[name].Report("word-name");
            _words[name] = Filled(words[name]);
            _areWordsTheirs |= words[name].IsOfCompany;
        }
    }

    /// <param name="file">The rules.</param>
    /// <param name="taught">What the check learns from beside them.</param>
    public static WordingText Wording(ContentFile file, Lazy<IReadOnlyList<TaughtSentence>> taught) => new WordingReader(file).Read(taught);

    private WordingText Read(Lazy<IReadOnlyList<TaughtSentence>> taught)
    {
        var root = _root;
        var kinds = root["kinds"].Allow([.. Each<WordingKind>.Names.Select(Key)]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new WordingText(
            Each<WordingKind>.Map(kind => Kind(kinds[Key(kind.ToString())].Allow("name", "why", "instead"))),
            Patterns(root["unless"]),
            [.. root["rules"].Items(1, 500).Select(item => Rule(item.Allow("id", "kind", "say", "unless", "from", "why", "instead", "sure"), ids))])
        {
            Taught = taught,
        };
    }

    private static WordingKindText Kind(ContentNode node) => new(node["name"].Words(TextLimit.Name), node["why"].Words(TextLimit.Line), node["instead"].Words(TextLimit.Instead));

    private WordingRule Rule(ContentNode node, HashSet<string> ids)
    {
        var id = node["id"].String();
        if (id.Length > 0 && !ids.Add(id))
            node["id"].Report("rule-twice", ("id", id));
        var (unless, from, why, sure) = (node.Find("unless"), node.Find("from"), node.Find("why"), node.Find("sure"));
        return new WordingRule(id, node["kind"].Enum<WordingKind>(), Patterns(node["say"]), unless.Exists ? Patterns(unless) : [],
            from.Exists ? from.Enum<OverdueStage>() : null, why.Exists ? why.Words(TextLimit.Line) : null, node["instead"].Words(TextLimit.Instead))
        {
            IsSure = sure.Exists ? sure.Flag() : node["say"].IsOfCompany,
        };
    }

    private List<string> Patterns(ContentNode node) => [.. node.Items(1, MostPatterns).Select(Pattern)];

    /// <summary>A pattern must parse, and may hold nothing slow.</summary>
    private string Pattern(ContentNode item)
    {
        var pattern = Filled(item);
        if (IsSlow(pattern))
            item.Report("slow-pattern");
        if (!_areWordsTheirs && !item.IsOfCompany)
            return pattern;
        try
        {
            Regex.IsMatch("", pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException broken)
        {
            item.Report("bad-pattern", ("reason", broken.Message));
        }

        return pattern;
    }

    /// <summary>The pattern with the words that it names put in: <c>{name}</c>, and not <c>{0,8}</c>.</summary>
    private string Filled(ContentNode item)
    {
        var pattern = item.String();
        var filled = new StringBuilder();
        var from = 0;
        for (var open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            var end = open + 1;
            while (end < pattern.Length && char.IsAsciiLetter(pattern[end]))
                end++;
            if (end == open + 1 || end == pattern.Length || pattern[end] != '}')
                continue;
            filled.Append(pattern, from, open - from).Append(Word(item, pattern[(open + 1)..end]));
            from = end + 1;
        }

        return from == 0 ? pattern : filled.Append(pattern, from, pattern.Length - from).ToString();
    }

    private string Word(ContentNode item, string name)
    {
        if (_words.TryGetValue(name, out var words))
            return words;
        item.Report(_words.Count == 0 ? "no-words" : "unknown-word", ("name", Placeholders.InBraces(name)), ("known", string.Join(", ", _words.Keys)));
        return "";
    }

    /// <summary>What makes the time for a sentence hard to foresee: looking around, groups that don't step back, back references.</summary>
    private static bool IsSlow(string pattern)
    {
        for (var i = 0; i < pattern.Length - 1; i++)
        {
            var next = pattern[i + 1];
            if (pattern[i] == '\\' ? next is 'k' or (>= '1' and <= '9') : pattern[i] == '(' && next == '?' && i + 2 < pattern.Length && pattern[i + 2] is '=' or '!' or '<' or '>')
                return true;
        }

        return false;
    }

    public static string Key(string kind) => char.ToLowerInvariant(kind[0]) + kind[1..];
}
