using System.Text;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Objections;

/// <summary>
/// Takes a phrase apart into what it is compared by. Chinese: runs of one to three characters. Anything else: words, pairs of neighbouring words,
/// and runs of three to five letters, which a slip of the finger leaves mostly as they were. Pure.
/// </summary>
internal static class Grams
{
    /// <summary>Longer phrases are cut: nobody's excuse needs more, and the time for it stays bounded.</summary>
    public const int Longest = 300;

    private const double OfWord = 1.5;
    private const double OfLetters = 0.5;

    /// <summary>The parts of a phrase with their weights; each part once.</summary>
    public static Dictionary<string, double> Of(string phrase)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = Words(phrase);
        if (LanguageRule.WrittenIn(phrase) == Language.Chinese)
        {
            var joined = string.Concat(words);
            AddRuns(parts, joined, 1, 3, weight: 1);
            return parts;
        }

        for (var i = 0; i < words.Length; i++)
        {
            parts["=" + words[i]] = OfWord;
            if (i > 0)
                parts[$"{words[i - 1]} {words[i]}"] = OfLetters;
            AddRuns(parts, $"^{words[i]}$", 3, 5, OfLetters);
        }

        return parts;
    }

    /// <summary>What is the same phrase to a reader has the same: case, width, spaces and punctuation don't count.</summary>
    public static string Whole(string phrase) => string.Concat(Words(phrase));

    /// <summary>Without case, width and punctuation; an apostrophe joins, so that "haven't" is one word.</summary>
    private static string[] Words(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var c in HeardText.WithoutLoneSurrogates(phrase.Length > Longest ? phrase[..Longest] : phrase).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’'))
                folded.Append(' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void AddRuns(Dictionary<string, double> parts, string text, int shortest, int longest, double weight)
    {
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= text.Length; at++)
                parts[text.Substring(at, length)] = weight;
        }
    }
}
