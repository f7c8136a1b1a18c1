using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>The cards of "check my wording": what was found, by kind; that nothing was; and the one that asks for a text.</summary>
internal sealed class WordingCards(CommandWords commands, Words words)
{
    public const int LongestText = 2000;

    private const int MostShown = 12;
    private const int SentenceLength = 160;
    private const int WordsLength = 60;
    private const int EchoedLength = 300;

    /// <param name="text">What was checked.</param>
    /// <param name="stage">For which stage; null: unknown.</param>
    /// <param name="found">In the order of the text; of one kind a sentence is shown once, by the rule that comes first.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="wording">The kinds in the reader's language.</param>
    public JObject Of(string text, OverdueStage? stage, IReadOnlyList<Finding> found, Language language, WordingText wording)
    {
        found = [.. found.DistinctBy(finding => (finding.Rule.Kind, finding.Sentence))];
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, found.Count == 0 ? "wording.nothing" : "wording.found")));
        card.Body.Add(CardParts.Subtle(stage is { } known ? words.Card(language, "wording.stage", ("stage", known.Code())) : words.Card(language, "wording.no-stage")));
        if (found.Count == 0)
        {
            card.Body.Add(CardParts.Quote(Escape.Card(Escape.Shorten(text, EchoedLength))));
            card.Body.Add(CardParts.Text(words.Card(language, "wording.looked-for", ("kinds", string.Join(words.Plain(language, "wording.and"), wording.Kinds.Values.Select(kind => kind.Name))))));
        }

        foreach (var kind in found.Take(MostShown).GroupBy(finding => finding.Rule.Kind).OrderBy(group => group.Key))
            card.Body.AddRange(Kind(wording.Kinds[kind.Key], kind, language));
        if (found.Count > MostShown)
            card.Body.Add(CardParts.Subtle(words.Card(language, "wording.more", ("count", found.Count - MostShown))));
        card.Body.Add(CardParts.SmallPrint(words.Card(language, "wording.small-print")));
        card.Body.AddRange(Input(language));
        return CardParts.ToJson(card);
    }

    public JObject Empty(Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "wording.title")));
        card.Body.Add(CardParts.Text(words.Card(language, "wording.how", ("word", commands.Word("check", language)))));
        card.Body.AddRange(Input(language));
        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Kind(WordingKindText kind, IEnumerable<Finding> found, Language language)
    {
        yield return CardParts.Heading(Escape.Card(kind.Name));
        yield return CardParts.Subtle(Escape.Card(kind.Why));
        foreach (var finding in found)
        {
            yield return CardParts.Quote(Escape.Card(Escape.Shorten(finding.Sentence, SentenceLength)));
            yield return CardParts.Text(words.Card(language, "wording.these-words", ("words", Escape.Shorten(finding.Words, WordsLength))));
            if (finding.Rule.Why is { } why)
                yield return CardParts.Subtle(Escape.Card(why));
            yield return CardParts.Strong(words.Card(language, "wording.instead", ("words", finding.Rule.Instead)));
        }
    }

    private IEnumerable<AdaptiveElement> Input(Language language)
    {
        yield return new AdaptiveTextInput
        {
            Id = "text",
            Label = words.Plain(language, "wording.input-label"),
            Placeholder = words.Plain(language, "wording.input-placeholder"),
            ErrorMessage = words.Plain(language, "wording.input-missing"),
            IsMultiline = true,
            MaxLength = LongestText,
        };
        yield return CardParts.Buttons(CardParts.Save(words.Plain(language, "wording.check"), CheckPress.ActionVerb));
    }
}
