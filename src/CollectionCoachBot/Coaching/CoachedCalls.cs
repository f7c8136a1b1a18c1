using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>What logging a call asks of coaching.</summary>
internal sealed class CoachedCalls(Coachings coachings) : ICoachCards
{
    public async Task<CoachedCall?> FindAsync(string sessionId, Person person, CancellationToken cancellationToken) =>
        Of(await coachings.FindAsync(sessionId, person, cancellationToken));

    public async Task<CoachedCall?> NewestAsync(Person person, string? customerId, CancellationToken cancellationToken) =>
        Of(await coachings.NewestAsync(person, customerId, cancellationToken));

    public async Task<JObject?> CardAsync(string sessionId, string notice, Turn turn, CancellationToken cancellationToken)
    {
        if (await coachings.FindAsync(sessionId, turn.Person, cancellationToken) is not { } session)
            return null;
        var card = await coachings.CardAsync(session, turn, cancellationToken);
        ((JArray)card["body"]!).Insert(0, JObject.FromObject(CardParts.Notice(notice, AdaptiveContainerStyle.Accent)));
        return card;
    }

    public async Task<string?> NoAnswerTextAsync(string sessionId, Turn turn, CancellationToken cancellationToken) =>
        await coachings.FindAsync(sessionId, turn.Person, cancellationToken) is { } session
            ? (await coachings.PlainAdviceAsync(session, turn, null, cancellationToken)).NoAnswer
            : null;

    public async Task<string?> ConfirmationAsync(string sessionId, PromiseFact promise, Turn turn, CancellationToken cancellationToken) =>
        await coachings.FindAsync(sessionId, turn.Person, cancellationToken) is { } session
            ? (await coachings.PlainAdviceAsync(session, turn, promise, cancellationToken)).Confirmation
            : null;

    private static CoachedCall? Of(CoachSession? session) => session is null
        ? null
        : new CoachedCall(session.Id, session.CustomerId, session.UnlistedName, session.Stage, session.Attitude, session.WhyUnpaid);
}
