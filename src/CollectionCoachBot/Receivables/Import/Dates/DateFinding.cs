using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>What was found out about a column of dates, and by what.</summary>
/// <param name="Field">The column's meaning.</param>
/// <param name="Form">What was found.</param>
/// <param name="Key">The text's key without the feature's name: <c>date-by-cell</c>.</param>
/// <param name="Values">What stands in that text, beside the column's heading and the order's name.</param>
internal sealed record DateFinding(LedgerField Field, DateForm Form, string Key, params IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>A date of the column itself can be read in no other way.</summary>
    public const string ByCell = "date-by-cell";
}
