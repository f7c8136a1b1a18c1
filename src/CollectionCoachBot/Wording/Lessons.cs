using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>All that the check learns from: the taught sentences, and what the playbook gives a rep to say. Pure.</summary>
internal static class Lessons
{
    /// <summary>The playbook's own lines are many and of one voice: together they mustn't outweigh how others speak.</summary>
    private const float WeightOfPlaybook = 0.3f;

    /// <summary>
    /// Of a text that may be said each sentence may be said too; which of the sentences of another makes it what it is nobody knows.
    /// What is taught counts before what the playbook says.
    /// </summary>
    public static IReadOnlyList<Lesson> Of(PlaybookText text, Language language)
    {
        var lessons = new OrderedDictionary<string, Lesson>(StringComparer.Ordinal);
        foreach (var (said, kind) in text.Wording.Taught.Value)
            lessons[said] = new Lesson(said, kind, 1);
        foreach (var (said, kind) in text.Wording.Taught.Value)
        {
            if (kind is null)
                Add(said, 1);
        }

        foreach (var said in SpokenSentences.Of(text))
            Add(said, WeightOfPlaybook);
        return [.. lessons.Values];

        void Add(string said, float weight)
        {
            foreach (var part in Sentences.Of(said, language).Append(said))
                lessons.TryAdd(part, new Lesson(part, null, weight));
        }
    }
}
