namespace CollectionCoachBot.Receivables;

/// <summary>Count and open amount, disputed part included, of one currency in one stage.</summary>
internal sealed record StageAmount(string Currency, OverdueStage Stage, int Count, decimal Amount);
