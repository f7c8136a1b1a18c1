namespace CollectionCoachBot.Summaries;

/// <summary>An account that somebody has to look at, and how much of the reason there is.</summary>
/// <param name="CustomerId">Which account.</param>
/// <param name="Name">As the ledger writes it.</param>
/// <param name="Count">
/// Promises broken, or days overdue of the oldest undisputed receivable: what its list is ordered by. Not above zero where only what is disputed
/// is past due; that isn't shown.
/// </param>
internal sealed record SummaryAccount(string CustomerId, string Name, int Count);
