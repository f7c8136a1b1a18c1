using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>The button of the notice: shows the list.</summary>
internal sealed class ShowUndelivered(UndeliveredPress pressing) : ICardAction
{
    public string Verb => UndeliveredActions.ListVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        pressing.ShowAsync(turn, cancellationToken);
}
