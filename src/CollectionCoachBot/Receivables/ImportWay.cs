namespace CollectionCoachBot.Receivables;

/// <summary>By which way a ledger came in.</summary>
internal enum ImportWay
{
    CommandLine,

    /// <summary>By HTTP.</summary>
    Api,

    /// <summary>As a file that somebody sent to the bot.</summary>
    Chat,

    /// <summary>It is the sample, which the program made itself.</summary>
    Sample,
}
