using System.Text.Json.Nodes;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>One HTTP request between the client and the bot, as the client itself recorded it.</summary>
/// <param name="ToBot">True for what the client sent, false for what the bot called.</param>
internal sealed record Exchange(bool ToBot, string Method, string Url, JsonNode? Body, int? Status, JsonNode Whole)
{
    /// <summary>The conversation that stands in the address of a request of the bot's.</summary>
    public string ConversationId => Url.Split('/') is var parts && Array.IndexOf(parts, "conversations") is >= 0 and var at && at + 1 < parts.Length
        ? Uri.UnescapeDataString(parts[at + 1])
        : "";

    public override string ToString() => $"{(ToBot ? "to" : "from")} the bot: {Method} {Url} {Body?["type"]} {Status}";
}
