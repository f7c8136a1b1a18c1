using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>A card that only says something: the answer to a button when there is no card to show instead.</summary>
internal static class NoticeCards
{
    /// <param name="text">Plain text of ours.</param>
    public static JObject Of(string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JArray(new JObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }),
    };
}
