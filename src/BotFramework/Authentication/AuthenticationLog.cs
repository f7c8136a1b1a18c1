using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What authentication writes to the log. Never a token, nor a text out of one that nobody has vouched for.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(1, LogLevel.Warning, "MicrosoftAppId is not configured: the bot answers on loopback only.")]
    public static partial void LoopbackOnly(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "Request refused: {Rule}. Configure MicrosoftAppId to serve callers beyond this machine.")]
    public static partial void Refused(ILogger logger, string rule);

    [LoggerMessage(3, LogLevel.Warning, "Request refused: {Reason}.")]
    public static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "The signing keys of {Address} can't be read ({Reason}); {Known} are known from before. Next try in {Seconds} s at the earliest.")]
    public static partial void KeysNotRead(ILogger logger, string address, string reason, int known, double seconds);

    [LoggerMessage(5, LogLevel.Error, "No token for {Audience}: {Reason}. Nothing can be sent; next try in {Seconds} s at the earliest.")]
    public static partial void NoToken(ILogger logger, string audience, string reason, double seconds);

    [LoggerMessage(6, LogLevel.Warning, "The token for {Audience} can't be renewed yet: {Reason}. The old one is good until {Expires:u}; next try in {Seconds} s.")]
    public static partial void TokenNotRenewed(ILogger logger, string audience, string reason, System.DateTimeOffset expires, double seconds);
}
