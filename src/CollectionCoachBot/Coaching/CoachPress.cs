using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>A button of a coach card, or of a card that was opened from one.</summary>
/// <param name="verb">The button's verb.</param>
/// <param name="coachings">Finds the coaching that it belongs to.</param>
/// <param name="act">What it does with it.</param>
internal sealed class CoachPress(string verb, OpenCoachings coachings, Func<Turn, OpenCoaching, CardPress, CancellationToken, Task<JObject>> act) : ICardAction
{
    public string Verb => verb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await coachings.FindAsync(turn, press.Id("s"), cancellationToken) is { } opened
            ? await act(turn, opened, press, cancellationToken)
            : coachings.NotFound(turn);
}
