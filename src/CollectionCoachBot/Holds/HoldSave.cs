using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>Save on the form of a hold.</summary>
internal sealed class HoldSave(HoldDesk desk, HoldCards cards) : ICardAction
{
    public const string ActionVerb = "hold.save";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } form || (press.Id("about") ?? press.Id("c")) is not { } about)
            return cards.NotFound(turn.Language);
        var input = new HoldInput
        {
            IsDispute = press.Text("kind", 10) == "dispute",
            Amount = press.Text("amount", 40),
            Reason = press.Text("reason", HoldCheck.LongestReason),
            UntilOn = press.Date("until"),
            HandledBy = press.Text("handler", HoldCheck.LongestName),
        };
        return await desk.SaveAsync(turn, about, form, input, cancellationToken);
    }
}
