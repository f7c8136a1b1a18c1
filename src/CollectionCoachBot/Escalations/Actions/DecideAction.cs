using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>A manager says what is to be done. A decision without words is none.</summary>
internal sealed class DecideAction(EscalationPress pressing) : ICardAction
{
    public string Verb => "escalation.decide";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } formId || await pressing.FindAsync(turn, press, cancellationToken) is not { } facts)
            return pressing.NotFound(turn);
        if (press.Text("note", EscalationText.LongestReason) is not { } note)
            return pressing.Card(turn, facts, notice: "escalations.note-missing");
        return await pressing.MoveAsync(turn, facts, EscalationAct.Decide, note, result: null, formId, cancellationToken);
    }
}
