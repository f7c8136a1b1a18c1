namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>What a heading says of its column.</summary>
/// <param name="Field">What stands in it.</param>
/// <param name="Unit">How much a 1 in it is; null: it doesn't say.</param>
/// <param name="Currency">The one that it names.</param>
/// <param name="IsOwn">Whether it is about the company's own currency (true) or that of the invoice; null: it doesn't say.</param>
internal readonly record struct KnownHeading(LedgerField Field, decimal? Unit, string? Currency, bool? IsOwn = null);
