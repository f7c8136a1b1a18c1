namespace CollectionCoachBot.Editions;

/// <summary>What reading the playbook again writes to the log.</summary>
internal static partial class EditionsLog
{
    [LoggerMessage(1, LogLevel.Information, "The playbook was read again, as an administrator asked elsewhere: version {Version} is in force.")]
    public static partial void Followed(ILogger log, string version);

    [LoggerMessage(2, LogLevel.Warning, "The playbook's files have {Count} fault(s) here and stay as they were read before; they are looked at again each minute. The first: {Fault}")]
    public static partial void Refused(ILogger log, int count, string fault);

    [LoggerMessage(3, LogLevel.Warning, "It couldn't be read whether another copy of the bot reads the playbook again: {Reason} It is tried again in a minute.")]
    public static partial void NotLooked(ILogger log, string reason);
}
