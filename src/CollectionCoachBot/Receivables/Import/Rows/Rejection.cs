namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>One row that wasn't taken, and why.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">The heading as written; empty: the row as a whole.</param>
/// <param name="Value">As written.</param>
/// <param name="Reason">The text's key without the feature's name: <c>bad-date</c>.</param>
/// <param name="Values">What stands in that text.</param>
internal sealed record Rejection(int Line, string Column, string Value, string Reason, IReadOnlyList<(string Name, object? Value)> Values);
