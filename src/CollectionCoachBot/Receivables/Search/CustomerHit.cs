namespace CollectionCoachBot.Receivables.Search;

/// <summary>A customer that was found.</summary>
internal sealed record CustomerHit(string CustomerId, string Code, string Name, string? OwnerEmail, CustomerMatch Match);
