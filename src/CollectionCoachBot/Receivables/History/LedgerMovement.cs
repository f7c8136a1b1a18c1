namespace CollectionCoachBot.Receivables.History;

/// <summary>What moved in a scope's accounts up to a day.</summary>
/// <param name="Week">How what is overdue changed within 7 days, by currency; null: the ledger isn't known that long.</param>
/// <param name="Rolls">What moved on within 30 days; null likewise.</param>
internal sealed record LedgerMovement(IReadOnlyList<OverdueChange>? Week, IReadOnlyList<RollRate>? Rolls)
{
    public const int WeekDays = 7;

    public static LedgerMovement Unknown { get; } = new(null, null);
}
