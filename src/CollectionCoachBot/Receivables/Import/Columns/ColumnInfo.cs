namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>What is known of one column of a table.</summary>
/// <param name="Index">From 0; -1: no column, but rows of their own above others.</param>
/// <param name="Heading">As written; of two lines, joined.</param>
/// <param name="Field">What it means; null: nothing that we know, or nothing that is used.</param>
/// <param name="Why">How that is known; given and without a meaning: the person doesn't want it to be used.</param>
/// <param name="SameAs">What it means as well as another column, which was taken instead; null: it has its meaning for itself.</param>
/// <param name="Unit">What a 1 in it is, where its heading says so.</param>
/// <param name="Currency">Likewise.</param>
internal sealed record ColumnInfo(int Index, string Heading, LedgerField? Field, ColumnReason Why, LedgerField? SameAs, decimal? Unit, string? Currency);
