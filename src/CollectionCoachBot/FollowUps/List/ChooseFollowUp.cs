using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>"More" on a row of the list: another date, or cancelling, for that row.</summary>
internal sealed class ChooseFollowUp(FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.ChooseVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        list.CardAsync(turn, press.Id("a"), press.Id("f"), null, cancellationToken);
}
