using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>All that the check learns from: the taught sentences, and what the playbook gives a rep to say. Pure.</summary>
internal static class Lessons
{
    /// <summary>
    /// Of a text that may be said each sentence may be said; which of the sentences of another makes it what it is nobody knows, and it stays whole.
    /// What is taught counts before what the playbook says.
    /// </summary>
    public static IReadOnlyList<TaughtSentence> Of(PlaybookText text, Language language)
    {
        var lessons = new OrderedDictionary<string, TaughtSentence>(StringComparer.Ordinal);
        foreach (var taught in text.Wording.Taught.Value.Concat(SpokenSentences.Of(text).Select(said => new TaughtSentence(said, null))))
        {
            foreach (var sentence in taught.Kind is null ? Sentences.Of(taught.Text, language) : [taught.Text])
                lessons.TryAdd(sentence, taught with { Text = sentence });
        }

        return [.. lessons.Values];
    }
}
