using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

/// <summary>The five ways of opening a call at one stage, for no customer in particular: what each is good for, what goes wrong with it, and its words.</summary>
internal sealed class PhrasesCard(Words words, Ledger ledger)
{
    /// <summary>Where nobody says which stage: most calls are made in it.</summary>
    public const OverdueStage FirstShown = OverdueStage.M1;

    public JObject Build(OverdueStage stage, string repName, Language language, PlaybookText text)
    {
        var card = CardParts.Card(language);
        var shown = text.Stages[stage];
        card.Body.Add(CardParts.Title(words.Card(language, "library.phrases-of", ("stage", shown.Name))));
        card.Body.Add(CardParts.Text(Escape.Card(shown.Aim)));
        card.Body.Add(CardParts.Subtle(Escape.Card(shown.Tone)));
        card.Body.Add(CardParts.Subtle(words.Card(language, "library.phrases-hint")));
        var facts = Facts.Of(SourceOf(stage, repName, language), language, Escape.Card);
        foreach (var style in Enum.GetValues<Style>())
            card.Body.AddRange(Opening(text.Styles[style], stage, facts, language));
        card.Body.Add(CardParts.Buttons(Enum.GetValues<OverdueStage>().Where(other => other != stage)
            .Select(other => CardParts.Execute(other.Code(), LibraryVerbs.PhrasesVerb, ("s", IdOf(other))))));
        return CardParts.ToJson(card);
    }

    /// <summary>What stands on a button for a stage.</summary>
    public static string IdOf(OverdueStage stage) => OpaqueId.Of("phrases/" + stage);

    /// <summary>The stage of a button; the first page's where it names none.</summary>
    public static OverdueStage StageOf(string? id) => Enum.GetValues<OverdueStage>().Cast<OverdueStage?>().FirstOrDefault(stage => IdOf(stage!.Value) == id) ?? FirstShown;

    private IEnumerable<AdaptiveElement> Opening(StyleText style, OverdueStage stage, Facts facts, Language language)
    {
        yield return CardParts.Heading(Escape.Card(style.Name));
        yield return CardParts.Quote(style.Openings[stage].Fill(facts, AmountForm.Spoken));
        yield return CardParts.Subtle(Escape.Card(style.Purpose));
        yield return CardParts.Subtle(words.Card(language, "library.risk", ("risk", style.Risk)));
    }

    private FactSource SourceOf(OverdueStage stage, string repName, Language language)
    {
        var today = ledger.Today();
        return new FactSource
        {
            CustomerName = words.Plain(language, "library.any-customer"),
            RepName = repName,
            Stage = stage,
            Today = today,
            DecisionDate = today.AddDays(7),
        };
    }
}
