using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>The card anew, with links that are good for a while again.</summary>
internal sealed class ShowImports(ImportsDesk desk) : ICardAction
{
    public const string ShowVerb = "ledger.show";

    public string Verb => ShowVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        desk.Refusal(turn) is { } refusal ? NoticeCards.Of(refusal) : await desk.ShowAsync(turn, cancellationToken);
}
