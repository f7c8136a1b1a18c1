using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>Moves a follow-up to the date that was chosen.</summary>
internal sealed class MoveFollowUp(FollowUpBook book, FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.MoveVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var id = press.Id("f");
        if (press.Date("date") is not { } date || !book.MayMoveTo(date))
            return await list.CardAsync(turn, press.Id("a"), id, "problem-next", cancellationToken);
        var moved = id is not null && await book.MoveAsync(id, turn.Person, date, cancellationToken);
        return await list.CardAsync(turn, press.Id("a"), null, moved ? "moved" : "was-closed", cancellationToken);
    }
}
