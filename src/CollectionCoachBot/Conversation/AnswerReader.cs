using System.Text.RegularExpressions;

namespace CollectionCoachBot.Conversation;

/// <summary>
/// Reads a typed answer to a question with choices: its number (1, １, 一, 第二个, the second), its title or a synonym after
/// NFKC and case folding. A title is found inside a longer text, unless a "not" stands before it; a mere yes or no counts only where
/// nothing else is said. When two fit, it asks back instead of guessing.
/// </summary>
internal static partial class AnswerReader
{
    private static readonly string[][] Numbers =
    [
        ["1", "一", "第一", "第1", "first", "the first", "one"],
        ["2", "二", "两", "第二", "第2", "second", "the second", "two"],
        ["3", "三", "第三", "第3", "third", "the third", "three"],
        ["4", "四", "第四", "第4", "fourth", "the fourth", "four"],
        ["5", "五", "第五", "第5", "fifth", "the fifth", "five"],
        ["6", "六", "第六", "第6", "sixth", "the sixth", "six"],
        ["7", "七", "第七", "第7", "seventh", "the seventh", "seven"],
    ];

    /// <returns>The choices that fit: one is the answer, none isn't understood, several are to be asked about.</returns>
    public static IReadOnlyList<AnswerChoice> Read(string text, IReadOnlyList<AnswerChoice> choices)
    {
        var said = Fold(text);
        if (said.Length == 0)
            return [];
        var exact = choices.Where(choice => Words(choice).Contains(said) || IsMadeOf(said, [.. choice.Alone.Select(Fold)])).ToList();
        var number = NumberOf(said);

        // A customer's code may be the number of another choice: neither is guessed.
        if (exact.Count > 0)
            return number <= choices.Count && !exact.Contains(choices[number.Value - 1]) ? [.. exact, choices[number.Value - 1]] : exact;
        if (number is not null)
            return number <= choices.Count ? [choices[number.Value - 1]] : [];

        // The longest word that is found inside what was said speaks for its choice: "拖着不还，没人管" is not the shorter "没人".
        var inside = choices
            .Select(choice => (Choice: choice, Length: Words(choice).Where(word => IsInside(word, said)).Select(word => word.Length).DefaultIfEmpty().Max()))
            .Where(found => found.Length > 0)
            .ToList();
        if (inside.Count > 0)
            return [.. inside.Where(found => found.Length == inside.Max(other => other.Length)).Select(found => found.Choice)];

        // Half a word, sent by an input method's Enter or a thumb: the start of a title.
        return said.Length < 2 ? [] : [.. choices.Where(choice => Words(choice).Any(word => word.StartsWith(said, StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> Words(AnswerChoice choice) => choice.Synonyms.Prepend(choice.Title).Select(Fold).Where(word => word.Length > 0);

    /// <summary>Whether nothing but these words was said, once or more often: "对对对", "yes, correct".</summary>
    private static bool IsMadeOf(string said, IReadOnlyList<string> words) =>
        said.Length == 0 || words.Any(word => word.Length > 0 && said.StartsWith(word, StringComparison.Ordinal)
            && (said.Length == word.Length || IsBoundary(said[word.Length - 1], said[word.Length]))
            && IsMadeOf(said[word.Length..].TrimStart(), words));

    private static bool IsInside(string word, string said)
    {
        for (var at = word.Length < 2 ? -1 : said.IndexOf(word, StringComparison.Ordinal); at >= 0; at = said.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || IsBoundary(said[at - 1], said[at])) && (end == said.Length || IsBoundary(said[end - 1], said[end])) && !Negation().IsMatch(said[..at]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word may end between two characters: beside a Chinese one always, since there are no spaces; else not within a word.</summary>
    private static bool IsBoundary(char one, char next) => IsChinese(one) || IsChinese(next) || !IsOfWord(one) || !IsOfWord(next);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '+';

    private static int? NumberOf(string said)
    {
        var bare = NumberStart().Replace(said, "");
        return IndexOf(bare) ?? IndexOf(NumberEnd().Replace(bare, ""));

        static int? IndexOf(string word) => Array.FindIndex(Numbers, words => words.Contains(word, StringComparer.Ordinal)) is var index and >= 0 ? index + 1 : null;
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>
    /// Lower case, without punctuation, but "M3+" stays apart from "M3"; hyphens and dashes as spaces, spaces as one, none beside a Chinese character.
    /// </summary>
    private static string Fold(string text) =>
        SpacesBesideChinese().Replace(Spaces().Replace(Punctuation().Replace(HeardText.Clean(text).ToLowerInvariant(), " "), " "), "").Trim();

    [GeneratedRegex(@"[\p{P}\p{S}-[+]]+|(?<![\p{L}\p{N}])\++", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF]) | (?=[\u4E00-\u9FFF])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacesBesideChinese();

    /// <summary>What turns the word behind it into its opposite. "No, M2" is a correction, so a "no" isn't among it.</summary>
    [GeneratedRegex(
        @"(?:不|不是|不算|不像|不要|不选|不用|没|没有|非|未必是?)$|(?:^|[^a-z])(?:not|never|[a-z]+n t|isnt|arent|dont|cant|cannot)(?: (?:be|a|an|the|that|really|quite|so))*\s*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^(?:我?选择?|就|(?:number|option|choice)\s*|no\s*(?=\d))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberStart();

    [GeneratedRegex(@"(?:个|项|条|种|家|\s+one)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberEnd();
}
