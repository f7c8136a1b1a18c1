using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>
/// Puts the sentences of a text together as far as they are taken in at once: "Thirty days. Your word, not mine." means nothing apart, and what was taught has that length. Pure.
/// </summary>
internal static class Passages
{
    public static IEnumerable<IReadOnlyList<string>> Of(string text, Language language)
    {
        var longest = language == Language.Chinese ? 60 : 160;
        var passage = new List<string>();
        var length = 0;
        foreach (var sentence in Sentences.Of(text, language))
        {
            if (length > 0 && length + sentence.Length > longest)
            {
                yield return passage;
                (passage, length) = ([], 0);
            }

            passage.Add(sentence);
            length += sentence.Length + 1;
        }

        if (length > 0)
            yield return passage;
    }
}
