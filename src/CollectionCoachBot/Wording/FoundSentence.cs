using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Wording;

/// <summary>One sentence in which something was found: it, once, with the words that mustn't be said in bold; what is wrong with them; what to say instead.</summary>
internal sealed class FoundSentence(Words words)
{
    /// <summary>More ways to put one sentence are no help to somebody who is about to dial.</summary>
    private const int MostReplacements = 2;

    /// <param name="found">All that was found in it; of one kind the rule that comes first speaks for the others.</param>
    /// <param name="told">The reasons that stand on the card already; those of this sentence are added.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="wording">The kinds in the reader's language.</param>
    public IEnumerable<AdaptiveElement> Of(IReadOnlyList<Finding> found, ISet<string> told, Language language, WordingText wording)
    {
        var kinds = found.DistinctBy(finding => finding.Kind).OrderBy(finding => finding.Kind).ToList();
        yield return Quote(found);
        foreach (var finding in kinds)
        {
            var kind = wording.Kinds[finding.Kind];
            var why = finding.Rule?.Why ?? kind.Why;
            var isNew = told.Add(why);
            yield return CardParts.Text((finding.Rule, isNew) switch
            {
                (null, true) => words.Card(language, "wording.like-kind-and-why", ("kind", kind.Name), ("why", why)),
                (null, false) => words.Card(language, "wording.like-kind", ("kind", kind.Name)),
                (_, true) => words.Card(language, "wording.kind-and-why", ("kind", kind.Name), ("why", why)),
                _ => words.Card(language, "wording.kind", ("kind", kind.Name)),
            });
        }

        var replacements = kinds.Select(finding => finding.Rule?.Instead ?? wording.Kinds[finding.Kind].Instead).Distinct(StringComparer.Ordinal).Take(MostReplacements);
        foreach (var (instead, i) in replacements.Select((instead, i) => (instead, i)))
            yield return CardParts.Text(words.Card(language, i == 0 ? "wording.instead" : "wording.or-instead", ("words", instead)));
    }

    /// <summary>Pieces of their own, not markdown: that can't make bold what ends in punctuation before a Chinese character.</summary>
    private static AdaptiveContainer Quote(IReadOnlyList<Finding> found)
    {
        var sentence = found[0].Sentence;
        var line = new AdaptiveRichTextBlock();
        var at = 0;
        foreach (var (start, end) in Merged(found))
        {
            Add(at, start, isFound: false);
            Add(start, end, isFound: true);
            at = end;
        }

        Add(at, sentence.Length, isFound: false);
        return new AdaptiveContainer { Items = [line], Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium };

        void Add(int from, int to, bool isFound)
        {
            if (to > from)
                line.Inlines.Add(new AdaptiveTextRun(sentence[from..to]) { Weight = isFound ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default });
        }
    }

    /// <summary>Where words were found, in order and without overlap.</summary>
    private static List<(int Start, int End)> Merged(IEnumerable<Finding> found)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var finding in found.OrderBy(finding => finding.Start).ThenBy(finding => finding.End))
        {
            if (merged is [.., var last] && finding.Start <= last.End)
                merged[^1] = (last.Start, Math.Max(last.End, finding.End));
            else
                merged.Add((finding.Start, finding.End));
        }

        return merged;
    }
}
