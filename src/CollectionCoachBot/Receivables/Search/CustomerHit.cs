namespace CollectionCoachBot.Receivables.Search;

/// <summary>A customer that was found.</summary>
/// <param name="CustomerId">Its id.</param>
/// <param name="Code">The code as the ledger writes it.</param>
/// <param name="Name">The name in use.</param>
/// <param name="OwnerEmail">Null: everybody sees it.</param>
/// <param name="Match">Why it was found.</param>
/// <param name="Alias">The other name that was found, where name and code were not; null else.</param>
internal sealed record CustomerHit(string CustomerId, string Code, string Name, string? OwnerEmail, CustomerMatch Match, string? Alias = null);
