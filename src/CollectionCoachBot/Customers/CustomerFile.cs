using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Customers;

/// <summary>What is kept of a customer beside the figures of the account.</summary>
internal sealed record CustomerFile
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The owner's name where they are known here, else as the ledger names them; null: there is no owner.</summary>
    public string? Owner { get; init; }

    public IReadOnlyDictionary<CustomerField, CustomerEntry> Entries { get; init; } = new Dictionary<CustomerField, CustomerEntry>();

    /// <summary>The last import that changed something of the customer; null: none did, or it is gone.</summary>
    public LedgerImport? Import { get; init; }

    /// <summary>Of whoever entered something, by their id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
