using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>Moves a follow-up to the next working day after today; pressing twice moves it once.</summary>
internal sealed class PostponeFollowUp(FollowUpBook book, FollowUpList list) : ICardAction
{
    public string Verb => FollowUpActions.TomorrowVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var did = press.Id("f") is { } id && await book.MoveToNextWorkdayAsync(id, turn.Person, cancellationToken);
        return await list.CardAsync(turn, press.Id("a"), null, did ? "moved" : "was-closed", cancellationToken);
    }
}
