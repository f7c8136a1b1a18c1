using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>Cancels a follow-up from the list: nothing reminds of it any more.</summary>
internal sealed class CancelFollowUp(FollowUpBook book, FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.CancelVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var did = press.Id("f") is { } id && await book.CancelAsync(id, turn.Person, cancellationToken);
        return await list.CardAsync(turn, press.Id("a"), null, did ? "cancelled" : "was-closed", cancellationToken);
    }
}
