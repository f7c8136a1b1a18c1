using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>"Check" on a card: the text of its field, or the empty card.</summary>
internal sealed class CheckPress(WordingDesk desk) : ICardAction
{
    public const string ActionVerb = "wording.check";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        Task.FromResult(desk.Check(turn, HeardText.Clean(press.Text("text", WordingCards.LongestText) ?? "")));
}
