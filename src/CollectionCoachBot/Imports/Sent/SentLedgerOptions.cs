namespace CollectionCoachBot.Imports.Sent;

/// <summary>Section <c>SentLedgers</c>: ledger files that administrators send to the bot.</summary>
internal sealed class SentLedgerOptions
{
    public const string Section = "SentLedgers";

    /// <summary>From where such a file may be fetched besides <c>*.sharepoint.com</c>, where Teams keeps them: names of hosts, or <c>*.</c> and what they end with. Default: none.</summary>
    public IList<string> Hosts { get; init; } = [];
}
