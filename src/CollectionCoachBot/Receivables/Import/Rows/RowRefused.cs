using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Ends the reading of one row; caught where rows are read, and never leaves the importer.</summary>
internal sealed class RowRefused(LedgerField? field, string value, string reason, params (string Name, object? Value)[] values) : Exception(reason)
{
    public LedgerField? Field { get; } = field;

    public string Value { get; } = value;

    public string Reason { get; } = reason;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;
}
