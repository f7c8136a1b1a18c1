using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>Takes a text apart into sentences, as the rules were written for: a rule looks at one at a time. Pure.</summary>
internal static class Sentences
{
    /// <summary>What has no end is cut here: rules look at a sentence's length of text, and their time stays bounded.</summary>
    private const int Longest = 400;

    public static IReadOnlyList<string> Of(string text, Language language)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i, language) && i + 1 - start < Longest)
                continue;
            Add(text[start..(i + 1)]);
            start = i + 1;
        }

        Add(text[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Any(char.IsLetterOrDigit))
                sentences.Add(sentence.Trim());
        }
    }

    /// <summary>A point in an English text ends a sentence only before a space: 380.00 is one word.</summary>
    private static bool Ends(string text, int at, Language language) => text[at] switch
    {
        '\n' or '。' or '！' or '？' or '；' => true,
        '!' or '?' or ';' when language == Language.Chinese => true,
        '.' or '!' or '?' or ';' => at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
