namespace CollectionCoachBot.Imports;

/// <summary>How far a file that was sent by HTTP has come.</summary>
internal enum ImportJobState
{
    /// <summary>It is here whole, and waits for the one before it.</summary>
    Queued,

    Running,

    /// <summary>The ledger has it, or was only to be tried.</summary>
    Done,

    /// <summary>The file can't be taken: its sender has to change something. Nothing was changed.</summary>
    Refused,

    /// <summary>It couldn't be taken just then, by no fault of the file. Nothing was changed.</summary>
    Failed,

    /// <summary>The program ended meanwhile, and the file is gone. The ledger has all of it or nothing.</summary>
    Interrupted,
}
