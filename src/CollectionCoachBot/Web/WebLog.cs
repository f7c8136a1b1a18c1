namespace CollectionCoachBot.Web;

/// <summary>What the web part writes to the log.</summary>
internal static partial class WebLog
{
    [LoggerMessage(1, LogLevel.Information, "Collection Coach is ready: open {Address} in a browser. Ctrl-C ends it.")]
    public static partial void Ready(ILogger log, string address);

    [LoggerMessage(2, LogLevel.Error, "The database doesn't answer: {Reason}")]
    public static partial void DatabaseUnreachable(ILogger log, string reason);

    [LoggerMessage(10, LogLevel.Information, "The local Teams client is ready: {Address}")]
    public static partial void ClientReady(ILogger log, string address);

    [LoggerMessage(11, LogLevel.Information, "Starting the local Teams client (npx {Package}; the first time it is fetched, which takes a moment) …")]
    public static partial void ClientStarting(ILogger log, string package);

    [LoggerMessage(12, LogLevel.Warning, "The local Teams client needs Node.js 18 or newer, which isn't on the PATH: install it from https://nodejs.org/ and start again. The bot itself runs.")]
    public static partial void NodeMissing(ILogger log);

    [LoggerMessage(13, LogLevel.Warning, "The local Teams client didn't start ({Reason}). It needs the npm registry the first time. The bot itself runs; start again to try again.")]
    public static partial void ClientFailed(ILogger log, string reason);

    [LoggerMessage(14, LogLevel.Warning, "The local Teams client ended ({Reason}). The bot itself runs.")]
    public static partial void ClientEnded(ILogger log, string reason);
}
