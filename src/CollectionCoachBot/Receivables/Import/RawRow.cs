namespace CollectionCoachBot.Receivables.Import;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Values">Trimmed, one a column; fewer or more than the headings: the row is broken.</param>
/// <param name="BadQuotes">A quotation mark stands where none may.</param>
internal sealed record RawRow(int Line, string[] Values, bool BadQuotes);
