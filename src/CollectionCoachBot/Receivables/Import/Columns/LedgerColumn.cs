namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>A column whose meaning is known.</summary>
/// <param name="Index">From 0; -1: none, since what it means stands in rows of its own.</param>
/// <param name="Unit">How much a 1 in it is, where its heading says so; null: what the titles say.</param>
/// <param name="Currency">The currency that its heading names.</param>
/// <param name="Why">How its meaning is known.</param>
internal sealed record LedgerColumn(int Index, decimal? Unit, string? Currency, ColumnReason Why);
