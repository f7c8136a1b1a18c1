namespace CollectionCoachBot.Receivables.Import;

/// <summary>A file's table before anything in it is judged: which column means what, and the rows.</summary>
/// <param name="headings">The line of headings.</param>
/// <param name="columns">Which column is what, and what its amounts count in where its heading says so.</param>
/// <param name="unit">What all other amounts count in.</param>
/// <param name="rows">What stands below the headings; read anew each time, so that no file is ever whole in memory.</param>
internal sealed class RawLedger(
    IReadOnlyList<string> headings, IReadOnlyDictionary<LedgerField, (int Index, decimal? Unit)> columns, decimal unit, IEnumerable<RawRow> rows)
{
    public IReadOnlyList<string> Headings { get; } = headings;

    public IEnumerable<RawRow> Rows { get; } = rows;

    /// <summary>Headings whose columns aren't used.</summary>
    public IEnumerable<string> Unused => Headings.Where((heading, index) => heading.Length > 0 && columns.Values.All(column => column.Index != index));

    public bool Has(LedgerField field) => columns.ContainsKey(field);

    public string Heading(LedgerField field) => columns.TryGetValue(field, out var column) ? Headings[column.Index] : "";

    /// <summary>Empty where the file has no such column, or the row no such cell.</summary>
    public string Value(RawRow row, LedgerField field) =>
        columns.TryGetValue(field, out var column) && column.Index < row.Values.Length ? row.Values[column.Index] : "";

    /// <summary>How much of the currency a 1 in this column is: 10,000 under 余额（万元）.</summary>
    public decimal Unit(LedgerField field) => columns.TryGetValue(field, out var column) && column.Unit is { } own ? own : unit;
}
