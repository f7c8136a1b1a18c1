using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>"No answer" on the coach card: the same form with that outcome filled in, and what to leave as a message.</summary>
internal sealed class LogNoAnswer(LogOpening opening) : ICardAction
{
    public const string ActionVerb = "log.no-answer";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        opening.OpenAsync(turn, press, isNoAnswer: true, cancellationToken);
}
