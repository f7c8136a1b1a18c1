namespace CollectionCoachBot.Receivables;

/// <summary>How much a customer may owe at a time, in one currency. What they owe in others isn't counted: currencies are never added.</summary>
internal sealed record CreditLimit(decimal Amount, string Currency)
{
    /// <summary>By how much what is open goes beyond it, disputed or not; null: it doesn't.</summary>
    public decimal? ExceededBy(IEnumerable<Balance> balances) =>
        balances.Where(balance => balance.Currency == Currency).Sum(balance => balance.Open) - Amount is > 0m and var over ? over : null;
}
