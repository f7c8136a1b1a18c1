using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>Asks whoever pressed "close" for the result; nothing is changed yet.</summary>
internal sealed class ClosingAction(EscalationPress pressing) : ICardAction
{
    public string Verb => "escalation.closing";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await pressing.FindAsync(turn, press, cancellationToken) is not { } facts)
            return pressing.NotFound(turn);
        var may = EscalationRules.May(EscalationAct.Close, turn.IsManager, facts.Escalation.RequestedById == turn.Person.Id);
        return may
            ? pressing.Card(turn, facts, EscalationView.Closing)
            : pressing.Card(turn, facts, notice: "escalations.managers-or-requester");
    }
}
