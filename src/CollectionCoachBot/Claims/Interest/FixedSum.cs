namespace CollectionCoachBot.Claims.Interest;

/// <summary>What a statute grants for each invoice that is paid late, beside interest.</summary>
/// <param name="Amount">Once an invoice.</param>
/// <param name="Currency">The statute's own, whatever the invoice's.</param>
internal sealed record FixedSum(decimal Amount, string Currency);
