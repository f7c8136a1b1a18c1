namespace CollectionCoachBot.Imports.Sent;

/// <summary>How far a file that somebody sent to the bot has come.</summary>
internal enum SentLedgerState
{
    /// <summary>It is being tried, and nothing is changed.</summary>
    Reading,

    /// <summary>It could be imported; its sender decides.</summary>
    Ready,

    /// <summary>It can't be taken as it is.</summary>
    Refused,

    /// <summary>It couldn't be fetched or tried just then, by no fault of the file.</summary>
    Failed,

    Importing,

    Done,

    Cancelled,

    /// <summary>The program ended meanwhile. The ledger has all of it or nothing.</summary>
    Interrupted,
}
