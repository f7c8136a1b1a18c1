using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>
/// Opens the log form from a card. From the coach card, which the rep still needs, the form comes as a message of its own and the coach
/// card stays; from a reminder or a list it takes the pressed card's place; from the worklist it leads back there.
/// </summary>
internal sealed class LogOpening(LogDesk desk, ICoachCards coach, FollowUpNotices notices, Words words)
{
    public async Task<JObject> OpenAsync(Turn turn, CardPress press, bool isNoAnswer, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal)
            return notices.Of(turn.Language, "log-in-person");
        var session = press.Id("s");
        if (await desk.TopicAsync(turn, session, press.Id("c"), cancellationToken) is not { } topic)
            return notices.Of(turn.Language, "not-found");
        var form = await desk.OpenAsync(turn, topic, isNoAnswer, press.Id("w"), cancellationToken);
        if (session is null || await coach.CardAsync(session, words.Card(turn.Language, "follow-ups.log-below"), turn, cancellationToken) is not { } coachCard)
            return form;
        await turn.ShowAsync(form, words.Plain(turn.Language, "follow-ups.log-summary", ("customer", topic.Name)), cancellationToken);
        return coachCard;
    }
}
