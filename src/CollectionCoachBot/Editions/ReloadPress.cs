using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Editions;

/// <summary>The button of the card: takes over what changed in the playbook's files.</summary>
internal sealed class ReloadPress(EditionDesk desk) : ICardAction
{
    public const string ReloadVerb = "editions.reload";

    public string Verb => ReloadVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        desk.Refusal(turn) is { } refusal ? NoticeCards.Of(refusal) : await desk.ReloadAsync(turn, cancellationToken);
}
