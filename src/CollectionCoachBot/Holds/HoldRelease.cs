using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>"Release" on a hold's card: it ends now. Pressed again, the card says that it is over.</summary>
internal sealed class HoldRelease(HoldDesk desk, HoldCards cards) : ICardAction
{
    public const string ActionVerb = "hold.release";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        press.Id("h") is { } hold ? await desk.ReleaseAsync(turn, hold, cancellationToken) : cards.NotFound(turn.Language);
}
