using System.Text.RegularExpressions;

namespace CollectionCoachBot.Conversation;

/// <summary>
/// Reads a typed answer to a question with choices: its number (1, １, 一, 第二个, the second), its title or a synonym after
/// NFKC and case folding. A Chinese title is found inside a longer text. When two fit, it asks back instead of guessing.
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
        var exact = choices.Where(choice => Words(choice).Any(word => word == said)).ToList();
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

    private static bool IsInside(string word, string said)
    {
        var at = said.IndexOf(word, StringComparison.Ordinal);
        if (at < 0 || word.Length < 2)
            return false;
        return IsChinese(word[0]) || (at == 0 || !char.IsLetterOrDigit(said[at - 1])) && (at + word.Length == said.Length || !char.IsLetterOrDigit(said[at + word.Length]));
    }

    private static int? NumberOf(string said)
    {
        var bare = Decoration().Replace(said, "").Trim();
        var index = Array.FindIndex(Numbers, words => words.Contains(bare, StringComparer.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Lower case, without punctuation; hyphens and dashes as spaces, spaces as one.</summary>
    private static string Fold(string text) => Spaces().Replace(Punctuation().Replace(HeardText.Clean(text).ToLowerInvariant(), " "), " ").Trim();

    [GeneratedRegex(@"[\p{P}\p{S}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:选|我选|就|no|number|option|choice)\s*|\s*(?:个|项|条|种|one)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decoration();
}
