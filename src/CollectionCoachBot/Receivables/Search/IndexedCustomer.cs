namespace CollectionCoachBot.Receivables.Search;

/// <summary>What the search reads of a customer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The code as the ledger writes it.</param>
/// <param name="Name">The name in use.</param>
/// <param name="OwnerEmail">Null: everybody sees it.</param>
/// <param name="Aliases">Other names by which it is found; null: none.</param>
internal sealed record IndexedCustomer(string Id, string Code, string Name, string? OwnerEmail, IReadOnlyList<string>? Aliases = null);
