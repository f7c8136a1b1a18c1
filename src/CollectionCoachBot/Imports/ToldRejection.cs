namespace CollectionCoachBot.Imports;

/// <summary>One row that wasn't taken.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">Its heading; empty: the row as a whole.</param>
/// <param name="Value">As written, its beginning.</param>
internal sealed record ToldRejection(int Line, string Column, string Value, ToldText Reason);
