using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Objections;

/// <summary>Back from an answer to the coach card of the call; to the catalogue where that coaching isn't this person's or is forgotten.</summary>
internal sealed class BackToCoachCard(Coachings coachings, ObjectionDesk desk) : ICardAction
{
    public string Verb => ObjectionVerbs.BackVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        press.Id("s") is { } id && await coachings.FindAsync(id, turn.Person, cancellationToken) is { } session
            ? await coachings.CardAsync(session, turn, cancellationToken)
            : desk.Answer(turn, "", Call.None);
}
