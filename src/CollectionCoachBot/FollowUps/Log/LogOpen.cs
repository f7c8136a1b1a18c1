using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>"Log" on a card: the coach card, a reminder, a list.</summary>
internal sealed class LogOpen(LogOpening opening) : ICardAction
{
    public const string ActionVerb = "log.open";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        opening.OpenAsync(turn, press, isNoAnswer: false, cancellationToken);
}
