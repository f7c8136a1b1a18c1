namespace CollectionCoachBot.Receivables.Import;

/// <summary>A file's table before anything in it is judged: which column means what, and the rows.</summary>
internal sealed class RawLedger(IReadOnlyList<string> headings, IReadOnlyDictionary<LedgerField, int> columns, IReadOnlyList<RawRow> rows)
{
    public IReadOnlyList<string> Headings { get; } = headings;

    public IReadOnlyList<RawRow> Rows { get; } = rows;

    /// <summary>Headings whose columns aren't used.</summary>
    public IEnumerable<string> Unused => Headings.Where((heading, index) => heading.Length > 0 && !columns.Values.Contains(index));

    public bool Has(LedgerField field) => columns.ContainsKey(field);

    public string Heading(LedgerField field) => columns.TryGetValue(field, out var index) ? Headings[index] : "";

    /// <summary>Empty where the file has no such column, or the row no such cell.</summary>
    public string Value(RawRow row, LedgerField field) =>
        columns.TryGetValue(field, out var index) && index < row.Values.Length ? row.Values[index] : "";
}
