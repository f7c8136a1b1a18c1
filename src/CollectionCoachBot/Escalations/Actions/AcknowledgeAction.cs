using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>A manager takes the escalation on.</summary>
internal sealed class AcknowledgeAction(EscalationPress pressing) : ICardAction
{
    public string Verb => "escalation.acknowledge";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } formId || await pressing.FindAsync(turn, press, cancellationToken) is not { } facts)
            return pressing.NotFound(turn);
        return await pressing.MoveAsync(turn, facts, EscalationAct.Acknowledge, note: null, result: null, formId, cancellationToken);
    }
}
