using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations;

/// <summary>What every button of an escalation's card has in common: find it within the presser's scope, act, answer with the card as it is now.</summary>
internal sealed class EscalationPress(EscalationReader reader, EscalationDesk desk, EscalationMessages messages, Words words)
{
    /// <summary>The escalation that the button names; null where there is none that the presser may see here.</summary>
    public async Task<EscalationFacts?> FindAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("e") is not { } id || await reader.ReadAsync(id, turn.Scope, cancellationToken) is not { } facts)
            return null;
        await messages.LearnAsync(id, turn, press.MessageId, cancellationToken);
        return facts;
    }

    public JObject Card(Turn turn, EscalationFacts facts, EscalationView view = EscalationView.Thread, string? notice = null) =>
        new EscalationCard(words).Build(facts, turn.Language, view, notice is null ? null : words.Plain(turn.Language, notice));

    /// <summary>Takes the step and answers with the new card; everybody else's is updated by the rows that the step wrote.</summary>
    public async Task<JObject> MoveAsync(
        Turn turn, EscalationFacts facts, EscalationAct act, string? note, EscalationResult? result, string formId, CancellationToken cancellationToken)
    {
        if (!EscalationRules.May(act, turn.IsManager, facts.Escalation.RequestedById == turn.Person.Id))
            return Card(turn, facts, notice: act == EscalationAct.Close ? "escalations.managers-or-requester" : "escalations.managers-only");
        var move = await desk.MoveAsync(facts.Escalation.Id, act, turn.Person.Id, note, result, formId, cancellationToken);
        var now = await reader.ReadAsync(facts.Escalation.Id, turn.Scope, cancellationToken);
        return now is null ? NotFound(turn) : Card(turn, now, notice: move switch
        {
            EscalationMove.Repeated => "escalations.repeated",
            EscalationMove.TooLate => "escalations.too-late",
            _ => null,
        });
    }

    public JObject NotFound(Turn turn, string key = "escalations.not-found")
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Text(words.Card(turn.Language, key)));
        return CardParts.ToJson(card);
    }
}
