namespace CollectionCoachBot.Receivables.Search;

/// <summary>What the search keeps in memory of a customer.</summary>
internal sealed record IndexedCustomer(string Id, string Code, string Name, string? OwnerEmail);
