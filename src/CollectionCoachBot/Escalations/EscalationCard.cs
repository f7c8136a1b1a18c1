using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations;

/// <summary>The card of an escalation: what is asked, how the account stands, what was done, and the buttons of its state.</summary>
/// <param name="words">The texts.</param>
/// <param name="newId">Makes the form ids: each button of each building has its own.</param>
internal sealed class EscalationCard(Words words, Func<string> newId)
{
    private readonly EscalationAccountPart _account = new(words);

    public EscalationCard(Words words)
        : this(words, OpaqueId.New)
    {
    }

    /// <param name="notice">What became of a press, already in its language; null: nothing to say.</param>
    public JObject Build(EscalationFacts facts, Language language, EscalationView view = EscalationView.Thread, string? notice = null)
    {
        var card = CardParts.Card(language);
        if (notice is not null)
            card.Body.Add(CardParts.Notice(Escape.Card(notice), AdaptiveContainerStyle.Warning));
        card.Body.Add(CardParts.Title(words.Card(language, view == EscalationView.Owner ? "escalations.title-owner" : "escalations.title", ("customer", facts.Brief.Name))));
        card.Body.Add(State(facts, language));
        card.Body.Add(CardParts.Subtle(words.Card(
            language,
            facts.RequestedByManager ? "escalations.requested-by-manager" : "escalations.requested-by-rep",
            ("who", facts.RequestedBy), ("when", Figures.Moment(facts.Escalation.CreatedAt, facts.Brief.Today, facts.Zone, language)))));
        card.Body.Add(facts.Escalation.Reason is { } reason
            ? CardParts.Quote(words.Card(language, "escalations.reason"), Escape.Card(reason))
            : CardParts.Quote(words.Card(language, "escalations.no-reason")));
        card.Body.AddRange(History(facts, language));
        card.Body.AddRange(_account.Of(facts, language));
        card.Body.AddRange(Form(facts, language, view));
        card.Body.Add(CardParts.SmallPrint(facts.Brief.AsOf is { } asOf
            ? words.Card(language, "escalations.as-of", ("date", Figures.IsoDate(asOf)))
            : words.Card(language, "escalations.as-of-none")));
        return CardParts.ToJson(card);
    }

    private AdaptiveContainer State(EscalationFacts facts, Language language)
    {
        // The step that led to the state is the first one in it: words that somebody added later carry the same.
        var step = facts.Steps.FirstOrDefault(entry => entry.Step.State == facts.Escalation.State);
        return facts.Escalation.State switch
        {
            EscalationState.Open => CardParts.Notice(words.Card(language, "escalations.now-open"), AdaptiveContainerStyle.Attention),
            EscalationState.Acknowledged => CardParts.Notice(words.Card(language, "escalations.now-acknowledged", ("who", step.Who)), AdaptiveContainerStyle.Warning),
            EscalationState.Decided => CardParts.Notice(words.Card(language, "escalations.now-decided"), AdaptiveContainerStyle.Accent),
            _ => CardParts.Notice(words.Card(language, "escalations.now-closed", ("result", Result(step.Step?.Result, language))), AdaptiveContainerStyle.Good),
        };
    }

    private IEnumerable<AdaptiveElement> History(EscalationFacts facts, Language language)
    {
        var state = EscalationState.Open;
        var any = false;
        foreach (var (step, who) in facts.Steps.Skip(1))
        {
            if (!any)
                yield return CardParts.Heading(words.Card(language, "escalations.history"));
            any = true;
            var key = step.State == state ? "escalations.step-added"
                : step.State == EscalationState.Acknowledged ? "escalations.step-acknowledged"
                : step.State == EscalationState.Decided ? "escalations.step-decided"
                : "escalations.step-closed";
            state = step.State;
            var when = Figures.Moment(step.At, facts.Brief.Today, facts.Zone, language);
            yield return CardParts.Strong(key == "escalations.step-closed"
                ? words.Card(language, key, ("who", who), ("when", when), ("result", Result(step.Result, language)))
                : words.Card(language, key, ("who", who), ("when", when)));
            if (step.Note is { } note)
                yield return CardParts.Quote(Escape.Card(note));
        }
    }

    private IEnumerable<AdaptiveElement> Form(EscalationFacts facts, Language language, EscalationView view)
    {
        var (id, state) = (facts.Escalation.Id, facts.Escalation.State);
        if (state == EscalationState.Closed)
            yield break;
        if (view == EscalationView.Owner)
        {
            yield return CardParts.Buttons(CardParts.Execute(words.Plain(language, "escalations.coach"), "coach.start", ("c", facts.Brief.CustomerId)));
            yield break;
        }

        if (view == EscalationView.Closing)
        {
            yield return Results(language);
            yield return CardParts.Buttons(
                CardParts.Save(words.Plain(language, "escalations.close-now"), "escalation.close", ("e", id), ("f", newId())),
                CardParts.Execute(words.Plain(language, "escalations.back"), "escalation.show", ("e", id)));
            yield break;
        }

        var buttons = new List<AdaptiveAction>();
        if (EscalationRules.Next(state, EscalationAct.Acknowledge) is not null)
            buttons.Add(CardParts.Execute(words.Plain(language, "escalations.acknowledge"), "escalation.acknowledge", ("e", id), ("f", newId())));
        if (EscalationRules.Next(state, EscalationAct.Decide) is not null)
        {
            yield return Note(language);
            buttons.Add(CardParts.Save(words.Plain(language, "escalations.decide"), "escalation.decide", ("e", id), ("f", newId())));
        }

        buttons.Add(CardParts.Execute(words.Plain(language, "escalations.close"), "escalation.closing", ("e", id)));
        yield return CardParts.Buttons(buttons);
    }

    private AdaptiveTextInput Note(Language language) => new()
    {
        Id = "note",
        Label = words.Plain(language, "escalations.note-label"),
        Placeholder = words.Plain(language, "escalations.note-placeholder"),
        ErrorMessage = words.Plain(language, "escalations.note-missing"),
        IsRequired = true,
        IsMultiline = true,
        MaxLength = EscalationText.LongestReason,
    };

    private AdaptiveChoiceSetInput Results(Language language) => new()
    {
        Id = "result",
        Label = words.Plain(language, "escalations.result-label"),
        ErrorMessage = words.Plain(language, "escalations.result-missing"),
        IsRequired = true,
        Style = AdaptiveChoiceInputStyle.Expanded,
        Choices = [.. Enum.GetValues<EscalationResult>().Select(result => new AdaptiveChoice { Title = Result(result, language), Value = result.ToString() })],
    };

    private string Result(EscalationResult? result, Language language) =>
        result is { } known ? words.Plain(language, "escalations.result-" + TextKeys.Of(known)) : "";
}
