using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>The button that opens the list, or another page of it.</summary>
internal sealed class ListFollowUps(FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.ListVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        list.CardAsync(turn, press.Id("a"), null, null, cancellationToken);
}
