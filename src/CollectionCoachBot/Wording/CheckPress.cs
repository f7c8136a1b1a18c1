using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>"Check" on a card: the text of its field, or the empty card.</summary>
internal sealed class CheckPress(WordingDesk desk) : ICardAction
{
    public const string ActionVerb = "wording.check";

    public string Verb => ActionVerb;

    /// <summary>The client holds the field to its length; whoever sends more is told that it wasn't checked.</summary>
    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var text = HeardText.Clean(press.Text("text", int.MaxValue) ?? "");
        return Task.FromResult(desk.Check(turn, text, HeardText.MayBeCut(text)));
    }
}
