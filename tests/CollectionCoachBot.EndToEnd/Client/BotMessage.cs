using System.Text.Json.Nodes;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>What the client received from the bot: a message, an update of one, or the card that answered a press.</summary>
/// <param name="Kind">How it came.</param>
/// <param name="ConversationId">Where; in a channel with the thread's <c>;messageid=</c>.</param>
/// <param name="Id">The message's id; empty for an answer to a press.</param>
internal sealed record BotMessage(MessageKind Kind, string ConversationId, string Id, string Text, JsonObject? Card)
{
    /// <summary>Everything that a person could read on it, opened or not, one piece a line.</summary>
    public string AllText { get; } = string.Join('\n', new[] { Text }.Concat(CardReading.Texts(Card, hiddenToo: true)));

    /// <summary>What is read without opening anything.</summary>
    public string VisibleText { get; } = string.Join('\n', new[] { Text }.Concat(CardReading.Texts(Card, hiddenToo: false)));

    public IReadOnlyList<string> Buttons { get; } = [.. CardReading.Actions(Card).Select(action => (string?)action["title"] ?? "")];

    public bool Says(string part) => AllText.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>The title of the first button with this verb.</summary>
    public string ButtonOf(string verb) =>
        (string?)CardReading.Actions(Card).First(action => (string?)action["verb"] == verb)["title"]
        ?? throw new InvalidOperationException($"The button of {verb} has no title.");

    public bool Offers(string verb) => CardReading.Actions(Card).Any(action => (string?)action["verb"] == verb);

    public override string ToString() => $"{Kind} in {ConversationId}: {AllText.ReplaceLineEndings(" | ")}";
}
