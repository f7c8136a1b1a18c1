using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Wording;

/// <summary>What a match of a rule looks like to a reader: whole words. Pure.</summary>
internal static class FoundWords
{
    /// <summary>
    /// A match without the spaces around it, and as far as the borders of the words that it begins and ends in: a rule may find "don" in "don't". Chinese
    /// has no such borders, and there it stays as it is.
    /// </summary>
    public static (int Start, int Length) Of(Match match, string sentence)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        while (start < end && char.IsWhiteSpace(sentence[start]))
            start++;
        while (end > start && char.IsWhiteSpace(sentence[end - 1]))
            end--;
        while (start > 0 && start < sentence.Length && IsInWord(sentence, start - 1) && IsInWord(sentence, start))
            start--;
        while (end > 0 && end < sentence.Length && IsInWord(sentence, end - 1) && IsInWord(sentence, end))
            end++;
        return (start, end - start);
    }

    /// <summary>An apostrophe belongs to the word where letters stand on both of its sides.</summary>
    private static bool IsInWord(string text, int at) =>
        IsLetter(text[at]) || text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && IsLetter(text[at - 1]) && IsLetter(text[at + 1]);

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter;
}
