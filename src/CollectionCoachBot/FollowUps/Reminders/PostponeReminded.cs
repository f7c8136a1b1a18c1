using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps.List;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Reminders;

/// <summary>"Next working day" on a reminder.</summary>
internal sealed class PostponeReminded(FollowUpBook book, FollowUpNotices notices) : ICardAction
{
    public string Verb => FollowUpActions.ReminderTomorrowVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } id)
            return notices.Of(turn.Language, "was-closed");
        var did = await book.MoveToNextWorkdayAsync(id, turn.Person, cancellationToken);
        return notices.Of(turn.Language, did ? "reminder-moved" : "was-closed", await book.NameAsync(id, turn.Person, turn.Scope, cancellationToken));
    }
}
