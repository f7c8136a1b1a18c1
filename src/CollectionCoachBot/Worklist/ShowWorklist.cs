using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Worklist;

/// <summary>A page of the worklist, ranked anew. Data: a the customer with whom it begins, or w the one after whom.</summary>
internal sealed class ShowWorklist(WorklistCards cards) : ICardAction
{
    public string Verb => IWorklistCards.ShowVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        press.Id("w") is { } before ? cards.BackAsync(turn, before, [], cancellationToken) : cards.PageAsync(turn, press.Id("a"), cancellationToken);
}
