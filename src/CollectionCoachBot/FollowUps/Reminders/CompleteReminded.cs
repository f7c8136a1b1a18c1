using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps.List;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Reminders;

/// <summary>"Done" on a reminder.</summary>
internal sealed class CompleteReminded(FollowUpBook book, FollowUpNotices notices) : ICardAction
{
    public string Verb => FollowUpActions.ReminderDoneVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } id)
            return notices.Of(turn.Language, "was-closed");
        var did = await book.CompleteAsync(id, turn.Person, cancellationToken);
        return notices.Of(turn.Language, did ? "reminder-done" : "was-closed", await book.NameAsync(id, turn.Person, turn.Scope, cancellationToken));
    }
}
