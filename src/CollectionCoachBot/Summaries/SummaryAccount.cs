namespace CollectionCoachBot.Summaries;

/// <summary>An account that somebody has to look at, and how much of the reason there is.</summary>
/// <param name="CustomerId">Which account.</param>
/// <param name="Name">As the ledger writes it.</param>
/// <param name="Count">Days overdue, or promises broken: what its list is ordered by.</param>
internal sealed record SummaryAccount(string CustomerId, string Name, int Count);
