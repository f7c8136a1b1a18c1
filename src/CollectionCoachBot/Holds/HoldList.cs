using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>"All holds" on a hold's card.</summary>
internal sealed class HoldList(HoldDesk desk) : ICardAction
{
    public const string ActionVerb = "hold.list";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) => desk.ListAsync(turn, cancellationToken);
}
