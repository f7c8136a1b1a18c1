using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>A person wants a message sent again that may have arrived.</summary>
internal sealed class SendAgain(UndeliveredPress pressing) : ICardAction
{
    public string Verb => UndeliveredActions.SendAgainVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        pressing.DecideAsync(turn, press, DeliveryAct.SendAgain, cancellationToken);
}
