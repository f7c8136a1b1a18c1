namespace CollectionCoachBot.Receivables;

/// <summary>Money of a customer that belongs to no invoice yet, in one currency.</summary>
internal sealed record UnappliedAmount(string Currency, decimal Amount);
