using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What authentication writes to the log.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(1, LogLevel.Warning, "MicrosoftAppId is not configured: the bot answers on loopback only.")]
    public static partial void LoopbackOnly(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "Request refused: {Rule}. Configure MicrosoftAppId to serve callers beyond this machine.")]
    public static partial void Refused(ILogger logger, string rule);
}
