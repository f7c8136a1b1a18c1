using System;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>What the adapter writes to the log.</summary>
internal static partial class AdapterLog
{
    [LoggerMessage(11, LogLevel.Warning, "Bad request: the body isn't an activity ({Reason}).")]
    public static partial void NotAnActivity(ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Warning, "Request refused: its body is longer than {Limit} bytes.")]
    public static partial void TooLong(ILogger logger, int limit);

    [LoggerMessage(13, LogLevel.Information, "The caller hung up before its request was complete.")]
    public static partial void HungUp(ILogger logger);

    [LoggerMessage(14, LogLevel.Error, "A turn failed, and the adapter has no OnTurnError that took it.")]
    public static partial void TurnFailed(ILogger logger, Exception exception);

    [LoggerMessage(15, LogLevel.Warning, "Request refused: {Reason}.")]
    public static partial void NotTaken(ILogger logger, string reason);

    [LoggerMessage(16, LogLevel.Warning, "Request refused: its body didn't come within {Seconds} s.")]
    public static partial void TooSlow(ILogger logger, double seconds);
}
