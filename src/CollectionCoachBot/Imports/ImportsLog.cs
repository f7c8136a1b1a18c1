using CollectionCoachBot.Imports.Sent;

namespace CollectionCoachBot.Imports;

/// <summary>What ledger files by HTTP write to the log; nothing of what stands in them.</summary>
internal static partial class ImportsLog
{
    [LoggerMessage(1, LogLevel.Warning, "A request for the ledger's API was refused: {Reason}.")]
    public static partial void CallerRefused(ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Information, "Ledger file {Id} of {Bytes} bytes came from {Caller}.")]
    public static partial void Queued(ILogger log, string id, long bytes, string caller);

    [LoggerMessage(3, LogLevel.Information, "Ledger file {Id}: {State}.")]
    public static partial void Finished(ILogger log, string id, ImportJobState state);

    [LoggerMessage(4, LogLevel.Error, "Ledger file {Id} couldn't be imported. Nothing was changed.")]
    public static partial void Failed(ILogger log, string id, Exception failed);

    [LoggerMessage(5, LogLevel.Error, "That ledger file {Id} is {State} couldn't be written down: {Reason}")]
    public static partial void NotWritten(ILogger log, string id, ImportJobState state, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The database didn't hear that this program still has its ledger files: {Reason}")]
    public static partial void NotRenewed(ILogger log, string reason);

    [LoggerMessage(7, LogLevel.Warning, "{Count} ledger file(s) were waiting or being imported when their program ended; their senders are told to send them again.")]
    public static partial void LeftBehind(ILogger log, int count);

    [LoggerMessage(8, LogLevel.Information, "A ledger file didn't come whole: the connection ended. Nothing was kept of it.")]
    public static partial void BrokenOff(ILogger log);

    [LoggerMessage(9, LogLevel.Error, "The disk didn't take a ledger file: {Reason}")]
    public static partial void NoRoom(ILogger log, string reason);

    [LoggerMessage(11, LogLevel.Information, "Ledger file {Id}, which was sent to the bot: {State}.")]
    public static partial void SentFinished(ILogger log, string id, SentLedgerState state);

    [LoggerMessage(10, LogLevel.Error, "A ledger file was turned away, since the database doesn't answer: {Reason}")]
    public static partial void NoDatabase(ILogger log, string reason);
}
