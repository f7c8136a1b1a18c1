using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>Closes the escalation with its result.</summary>
internal sealed class CloseAction(EscalationPress pressing) : ICardAction
{
    public string Verb => "escalation.close";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } formId || await pressing.FindAsync(turn, press, cancellationToken) is not { } facts)
            return pressing.NotFound(turn);
        if (Result(press.Text("result")) is not { } result)
            return pressing.Card(turn, facts, EscalationView.Closing, "escalations.result-missing");
        return await pressing.MoveAsync(turn, facts, EscalationAct.Close, note: null, result, formId, cancellationToken);
    }

    /// <summary>By name only: a number would parse too.</summary>
    private static EscalationResult? Result(string? text)
    {
        foreach (var result in Enum.GetValues<EscalationResult>())
        {
            if (result.ToString() == text)
                return result;
        }

        return null;
    }
}
