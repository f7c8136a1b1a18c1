namespace CollectionCoachBot.Claims.Interest;

/// <summary>All lines of one currency together: amounts of different currencies are never added.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Principal">Of the lines for which something was counted.</param>
/// <param name="Low">Interest, the lower end.</param>
/// <param name="High">Interest, the upper end.</param>
/// <param name="Fixed">Fixed sums in this currency.</param>
internal sealed record InterestSum(string Currency, decimal Principal, decimal Low, decimal High, decimal Fixed);
