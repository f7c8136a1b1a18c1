namespace CollectionCoachBot.Delivery;

/// <summary>How one attempt to send ended.</summary>
/// <param name="Outcome">What it says about the message.</param>
/// <param name="Error">A class of error and a status, never content; null when it was sent.</param>
/// <param name="RetryAfter">How long the channel asked to wait, where it did.</param>
internal sealed record SendResult(SendOutcome Outcome, string? Error = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The message's id in the channel, where the channel gave one.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The channel's conversation id that it went to.</summary>
    public string? ConversationId { get; init; }

    public static SendResult Sent(string? activityId, string conversationId) =>
        new(SendOutcome.Sent) { ActivityId = activityId, ConversationId = conversationId };
}
