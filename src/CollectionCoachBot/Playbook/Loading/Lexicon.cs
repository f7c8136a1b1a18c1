using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// What the playbook never says, as <c>lexicon.LANGUAGE.yaml</c> lists it: held against what a company adds when that is read, against our own by the tests.
/// English is matched by whole words, so that "familiar" isn't "family".
/// </summary>
internal sealed class Lexicon
{
    private readonly IReadOnlyList<string> _never;
    private readonly IReadOnlyDictionary<OverdueStage, IReadOnlyList<string>> _before;

    public Lexicon(ContentFile file)
    {
        var root = file.Root.Allow("never", "before", "caught", "allowed");
        _never = WordsOf(root["never"]);
        var before = root["before"].Allow(Each<OverdueStage>.Names);
        _before = Each<OverdueStage>.Map(stage => WordsOf(before.Find(stage.ToString())));
        Caught = WordsOf(root["caught"]);
        Allowed = WordsOf(root["allowed"]);
    }

    /// <summary>Sentences that must be found.</summary>
    public IReadOnlyList<string> Caught { get; }

    /// <summary>Sentences that look alike and may be said.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <param name="text">The words.</param>
    /// <param name="stage">Their stage; null: words for every stage, to which only what is never said applies.</param>
    public IEnumerable<string> FoundIn(string text, OverdueStage? stage) =>
        _never.Concat(_before.Where(rule => stage is { } known && known < rule.Key).SelectMany(rule => rule.Value)).Where(word => Has(text, word));

    private static bool Has(string text, string word)
    {
        if (!char.IsAsciiLetter(word[0]))
            return text.Contains(word, StringComparison.Ordinal);
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsInWord(text[at - 1])) && (end == text.Length || !IsInWord(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static IReadOnlyList<string> WordsOf(ContentNode node) => [.. node.Items(1, 200).Select(item => item.String()).Where(word => word.Length > 0)];
}
