using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>A person wants no second try.</summary>
internal sealed class LeaveUndelivered(UndeliveredPress pressing) : ICardAction
{
    public string Verb => UndeliveredActions.LeaveVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        pressing.DecideAsync(turn, press, DeliveryAct.Leave, cancellationToken);
}
