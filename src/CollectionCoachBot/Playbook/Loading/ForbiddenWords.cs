using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// What the playbook never says, held against what a company adds: the lexicon everywhere, and in words for the customer also the rules by which <c>check/检查</c> marks
/// what a rep means to say. A card may not offer what the check would forbid.
/// </summary>
internal sealed partial class ForbiddenWords(Language language, Lexicon lexicon, WordingText wording)
{
    private readonly SentenceRules _rules = new(wording);

    /// <inheritdoc cref="FindForbidden"/>
    public FaultText? In(string text, OverdueStage? stage, bool isSpoken)
    {
        if (lexicon.FoundIn(text, stage).FirstOrDefault() is { } word)
            return new FaultText(stage is null ? "forbidden" : "forbidden-here", ("word", word));
        if (language == Language.Chinese && HalfWidth().Match(text) is { Success: true } narrow)
            return new FaultText("half-width", ("sign", narrow.Value));
        if (!isSpoken || Marked(text, stage) is not { Rule: { } rule } found)
            return null;
        var kind = WordingReader.Key(found.Kind.ToString());
        return new FaultText(stage is null ? "marked" : "marked-here", ("words", found.Words), ("kind", kind), ("file", $"wording.{language.Tag()}.yaml"), ("instead", rule.Instead));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,.;:?!]|[,;:?!]\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex HalfWidth();

    private Finding? Marked(string text, OverdueStage? stage) => Sentences.Of(text, language)
        .Where(sentence => !_rules.PassAll(sentence))
        .SelectMany(sentence => _rules.In(sentence, stage).Found)
        .FirstOrDefault();
}
