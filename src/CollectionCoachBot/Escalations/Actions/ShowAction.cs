using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>Back from the form that asks for a result to the card as it is now.</summary>
internal sealed class ShowAction(EscalationPress pressing) : ICardAction
{
    public string Verb => "escalation.show";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await pressing.FindAsync(turn, press, cancellationToken) is { } facts ? pressing.Card(turn, facts) : pressing.NotFound(turn);
}
