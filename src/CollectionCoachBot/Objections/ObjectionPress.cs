using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Objections;

/// <summary>A button that leads to an answer or to the catalogue. What it names and isn't known any more opens the catalogue.</summary>
/// <param name="verb">The button's verb.</param>
/// <param name="desk">Finds the call that the button names.</param>
/// <param name="page">What it opens.</param>
internal sealed class ObjectionPress(string verb, ObjectionDesk desk, Func<Turn, CardPress, Call, JObject> page) : ICardAction
{
    public string Verb => verb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        page(turn, press, await desk.CallAsync(turn, press, cancellationToken));
}
