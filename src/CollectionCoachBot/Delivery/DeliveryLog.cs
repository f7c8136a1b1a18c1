namespace CollectionCoachBot.Delivery;

/// <summary>What delivery logs: ids and classes, never content.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Information, "Message {Row} ({Kind}, {Operation}): {Outcome} {Error}")]
    public static partial void Attempted(ILogger log, string row, string kind, DeliveryOperation operation, SendOutcome outcome, string? error);

    [LoggerMessage(2, LogLevel.Warning, "Message {Row} ({Kind}): the personal chat can't be opened: {Error}")]
    public static partial void NotCreated(ILogger log, string row, string kind, string? error);

    [LoggerMessage(3, LogLevel.Error, "Message {Row} ({Kind}) can't be made.")]
    public static partial void NotRendered(ILogger log, Exception exception, string row, string kind);

    [LoggerMessage(4, LogLevel.Error, "Delivery stopped for a moment; it goes on with the next round.")]
    public static partial void RoundFailed(ILogger log, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "{Count} messages were on their way when the program stopped: whether they arrived isn't known, and they aren't sent again.")]
    public static partial void LeftBehind(ILogger log, int count);

    [LoggerMessage(6, LogLevel.Information, "Message {Row} ({Kind}) was taken by another process, or decided by a person, in the meantime: what is written there stands.")]
    public static partial void TakenOver(ILogger log, string row, string kind);
}
