namespace Microsoft.Bot.Schema;

/// <summary>How the replies to an activity travel.</summary>
public static class DeliveryModes
{
    public const string Ephemeral = "ephemeral";

    /// <summary>The replies are the body of the answer to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    public const string Normal = "normal";

    public const string Notification = "notification";
}
