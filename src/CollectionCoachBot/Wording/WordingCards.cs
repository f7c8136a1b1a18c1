using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>The cards of "check my wording": what was found, sentence by sentence; that nothing was; and the one that asks for a text.</summary>
internal sealed class WordingCards(CommandWords commands, FoundSentence sentences, Words words)
{
    public const int LongestText = 2000;

    private const int MostShown = 8;
    private const int EchoedLength = 300;

    /// <param name="text">What was checked.</param>
    /// <param name="found">In the order of the text.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="wording">The kinds in the reader's language.</param>
    public JObject Of(CheckedText text, IReadOnlyList<Finding> found, Language language, WordingText wording)
    {
        var card = CardParts.Card(language);
        if (!text.IsWhole)
            card.Body.Add(CardParts.Notice(words.Card(language, "wording.cut")));
        card.Body.Add(CardParts.Title(words.Card(language, Title(found))));
        card.Body.Add(CardParts.Subtle(text.Stage is { } known ? words.Card(language, "wording.stage", ("stage", known.Code())) : words.Card(language, "wording.no-stage")));
        card.Body.AddRange(found.Count == 0 ? Nothing(text.Text, language, wording) : Found(found, language, wording));
        card.Body.Add(CardParts.SmallPrint(words.Card(language, "wording.small-print")));
        card.Body.AddRange(Input(HeardText.Start(text.Typed, LongestText), language));
        return CardParts.ToJson(card);
    }

    public JObject Empty(Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "wording.title")));
        card.Body.Add(CardParts.Text(words.Card(language, "wording.how", ("word", commands.Word("check", language)))));
        card.Body.AddRange(Input("", language));
        return CardParts.ToJson(card);
    }

    private static string Title(IReadOnlyList<Finding> found) =>
        found.Count == 0 ? "wording.nothing" : found.All(finding => finding.Rule is null) ? "wording.found-alike" : "wording.found";

    private IEnumerable<AdaptiveElement> Nothing(string text, Language language, WordingText wording)
    {
        yield return CardParts.Quote(Escape.Card(Escape.Shorten(text, EchoedLength)));
        yield return CardParts.Text(words.Card(language, "wording.looked-for", ("kinds", string.Join(words.Plain(language, "wording.and"), wording.Kinds.Values.Select(kind => kind.Name)))));
    }

    private IEnumerable<AdaptiveElement> Found(IReadOnlyList<Finding> found, Language language, WordingText wording)
    {
        var bySentence = found.GroupBy(finding => finding.Sentence, StringComparer.Ordinal).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in bySentence.Take(MostShown))
        {
            foreach (var element in sentences.Of([.. sentence], told, language, wording))
                yield return element;
        }

        if (bySentence.Count > MostShown)
            yield return CardParts.Subtle(words.Card(language, "wording.more", ("count", bySentence.Count - MostShown)));
    }

    /// <summary>The text stays in the field: whoever mends a word of it doesn't write it again.</summary>
    private IEnumerable<AdaptiveElement> Input(string typed, Language language)
    {
        yield return new AdaptiveTextInput
        {
            Id = "text",
            Label = words.Plain(language, "wording.input-label"),
            Placeholder = words.Plain(language, "wording.input-placeholder"),
            ErrorMessage = words.Plain(language, "wording.input-missing"),
            Value = typed.Length == 0 ? null : typed,
            IsRequired = true,
            IsMultiline = true,
            MaxLength = LongestText,
        };
        yield return CardParts.Buttons(CardParts.Save(words.Plain(language, "wording.check"), CheckPress.ActionVerb));
    }
}
