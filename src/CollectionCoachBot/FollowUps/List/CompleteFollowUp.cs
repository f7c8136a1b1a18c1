using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>Completes a follow-up from the list.</summary>
internal sealed class CompleteFollowUp(FollowUpBook book, FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.DoneVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var did = press.Id("f") is { } id && await book.CompleteAsync(id, turn.Person, cancellationToken);
        return await list.CardAsync(turn, press.Id("a"), null, did ? "done" : "was-closed", cancellationToken);
    }
}
