using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// Finds what a button of a coach card belongs to: a coaching of the presser, in the personal chat, not too old, whose customer is still in
/// their scope.
/// </summary>
internal sealed class OpenCoachings(Coachings coachings, TurnAccounts accounts, Words words, TimeProvider clock)
{
    /// <summary>An attitude is asked again after as many days: what an older coaching was settled by can't be gone on with.</summary>
    private static readonly TimeSpan GoesOnFor = TimeSpan.FromDays(90);

    /// <returns>Null where there is none, or not for this presser here.</returns>
    public async Task<OpenCoaching?> FindAsync(Turn turn, string? sessionId, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal || sessionId is null || await coachings.FindAsync(sessionId, turn.Person, cancellationToken) is not { } session
            || clock.GetUtcNow() - session.CreatedAt > GoesOnFor)
            return null;
        if (session.CustomerId is not { } id)
            return new OpenCoaching(session, Account: null);
        return await accounts.OfAsync(turn, id, cancellationToken) is { } account ? new OpenCoaching(session, account) : null;
    }

    public JObject NotFound(Turn turn)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Text(words.Card(turn.Language, turn.Kind == ConversationKind.Personal ? "coaching.not-found" : "coach-dialog.in-person")));
        return CardParts.ToJson(card);
    }
}
