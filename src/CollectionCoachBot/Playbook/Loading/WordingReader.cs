using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads <c>wording.LANGUAGE.yaml</c>: what mustn't be said or sent.</summary>
internal static class WordingReader
{
    private const int MostPatterns = 60;

    public static WordingText Wording(ContentFile file)
    {
        var root = file.Root.Allow("unless", "kinds", "rules");
        var kinds = root["kinds"].Allow([.. Enum.GetValues<WordingKind>().Select(Key)]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new WordingText(
            Enum.GetValues<WordingKind>().ToDictionary(kind => kind, kind => Kind(kinds[Key(kind)].Allow("name", "why"))),
            Patterns(root["unless"]),
            [.. root["rules"].Items(1, 500).Select(item => Rule(item.Allow("id", "kind", "say", "unless", "from", "why", "instead"), ids))]);
    }

    private static WordingKindText Kind(ContentNode node) => new(node["name"].Words(TextLimit.Name), node["why"].Words(TextLimit.Line));

    private static WordingRule Rule(ContentNode node, HashSet<string> ids)
    {
        var id = node["id"].String();
        if (id.Length > 0 && !ids.Add(id))
            node["id"].Report($"\"{id}\" names a rule already: choose another");
        var (unless, from, why) = (node.Find("unless"), node.Find("from"), node.Find("why"));
        return new WordingRule(id, node["kind"].Enum<WordingKind>(), Patterns(node["say"]), unless.Exists ? Patterns(unless) : [],
            from.Exists ? from.Enum<OverdueStage>() : null, why.Exists ? why.Words(TextLimit.Line) : null, node["instead"].Words(TextLimit.Line));
    }

    private static List<string> Patterns(ContentNode node) => [.. node.Items(1, MostPatterns).Select(Pattern)];

    /// <summary>A pattern must parse, and may hold nothing that makes the time for a sentence hard to foresee.</summary>
    private static string Pattern(ContentNode item)
    {
        var pattern = item.String();
        try
        {
            Regex.IsMatch("", pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException broken)
        {
            item.Report($"is no regular expression ({broken.Message}): mend it");
            return "";
        }

        if (pattern.Contains("(?=", StringComparison.Ordinal) || pattern.Contains("(?!", StringComparison.Ordinal) || pattern.Contains("(?<", StringComparison.Ordinal)
            || Regex.IsMatch(pattern, @"\\[1-9k]", RegexOptions.None, TimeSpan.FromSeconds(1)) || pattern.Contains("(?>", StringComparison.Ordinal))
            item.Report("looks ahead, behind or back to a group, which can make a check slow: write it without");
        return pattern;
    }

    private static string Key(WordingKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
