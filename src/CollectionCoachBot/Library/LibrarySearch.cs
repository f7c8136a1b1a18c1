using System.Text;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Library;

/// <summary>Finds entries by what stands in them: every word that was typed must, in the name before elsewhere. Pure.</summary>
internal static class LibrarySearch
{
    /// <returns>The best first; one alone where what was typed is its whole name.</returns>
    public static IReadOnlyList<TopicEntry> Find(IEnumerable<TopicEntry> entries, string typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        var found = entries.Select(entry => (Entry: entry, Name: Fold(entry.Name), Text: Fold(string.Join(' ', Shown(entry)))))
            .Where(hit => words.All(word => hit.Name.Contains(word, StringComparison.Ordinal) || hit.Text.Contains(word, StringComparison.Ordinal)))
            .OrderByDescending(hit => words.Count(word => hit.Name.Contains(word, StringComparison.Ordinal)))
            .ToList();
        return found.FirstOrDefault(hit => IsNameOf(hit.Entry, typed)).Entry is { } whole ? [whole] : [.. found.Select(hit => hit.Entry)];
    }

    /// <summary>What customers say, found by it, by the other ways of saying it or by its answer: those whose name has the words before the others.</summary>
    public static IReadOnlyList<Excuse> FindExcuses(IEnumerable<Excuse> excuses, string typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] :
        [
            .. excuses.Where(excuse => words.All(word => Said(excuse).Any(text => Fold(text).Contains(word, StringComparison.Ordinal))))
                .OrderByDescending(excuse => words.Count(word => Fold(excuse.Says).Contains(word, StringComparison.Ordinal))),
        ];
    }

    /// <summary>Whether an entry's whole name was typed.</summary>
    public static bool IsNameOf(TopicEntry entry, string typed) => Fold(entry.Name) == Fold(typed);

    /// <summary>Whether every word that was typed stands in the name of one of them.</summary>
    public static bool Names(IEnumerable<TopicEntry> entries, string typed) =>
        Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && entries.Select(entry => Fold(entry.Name)).Any(name => words.All(word => name.Contains(word, StringComparison.Ordinal)));

    private static IEnumerable<string> Shown(TopicEntry entry) => entry.Parts.Where(part => part.Kind != PartKind.Training).SelectMany(part => part.Lines);

    private static IEnumerable<string> Said(Excuse excuse) => [excuse.Says, excuse.Acknowledge, excuse.Fact, excuse.Step, .. excuse.Variants];

    /// <summary>Without case, width and punctuation.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in HeardText.WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKC))
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
