using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far the user has read in the chat with the bot.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId) => LastReadMessageId = lastReadMessageId;

    [JsonProperty(PropertyName = "lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    /// <summary>Whether a message was read; false when an id isn't one of Teams', which are numbers that grow with time.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var compared)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var lastRead)
        && compared <= lastRead;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
