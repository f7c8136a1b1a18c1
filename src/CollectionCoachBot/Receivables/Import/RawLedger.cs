namespace CollectionCoachBot.Receivables.Import;

/// <summary>A file's table before anything in it is judged: which column means what, and the rows.</summary>
/// <param name="table">The whole of it.</param>
/// <param name="headings">Complete.</param>
/// <param name="unit">What amounts count in whose heading says nothing of it.</param>
internal sealed class RawLedger(ILedgerTable table, Headings headings, decimal unit) : IDisposable
{
    public IReadOnlyList<string> Headings => headings.Names;

    /// <summary>How the file is read.</summary>
    public TableForm Form => table.Form;

    /// <summary>What stands below the headings; read anew each time, so that no file is ever whole in memory.</summary>
    /// <exception cref="LedgerRefusedException">On the way: there are too many, or the file is broken.</exception>
    public IEnumerable<RawRow> Rows
    {
        get
        {
            var rows = 0;
            foreach (var row in table.Rows().SkipWhile(row => row.Line <= headings.Line))
                yield return ++rows <= LedgerFile.MaxRows ? row : throw new LedgerRefusedException("too-many-rows", ("max", LedgerFile.MaxRows));
        }
    }

    /// <summary>Headings whose columns aren't used.</summary>
    public IEnumerable<string> Unused => Headings.Where((heading, index) => heading.Length > 0 && headings.Columns.Values.All(column => column.Index != index));

    public bool Has(LedgerField field) => headings.Columns.ContainsKey(field);

    public string Heading(LedgerField field) => headings.Columns.TryGetValue(field, out var column) ? Headings[column.Index] : "";

    /// <summary>Empty where the file has no such column, or the row no such cell.</summary>
    public string Value(RawRow row, LedgerField field) =>
        headings.Columns.TryGetValue(field, out var column) && column.Index < row.Values.Length && !IsRepeated(row, field, column.Index) ? row.Values[column.Index] : "";

    /// <summary>What a spreadsheet says the cell is.</summary>
    public CellKind Kind(RawRow row, LedgerField field) => headings.Columns.TryGetValue(field, out var column) ? row.Kind(column.Index) : CellKind.Text;

    /// <summary>The currency's sign, or %, that a spreadsheet shows beside a number.</summary>
    public string? Sign(RawRow row, LedgerField field) => headings.Columns.TryGetValue(field, out var column) ? row.Sign(column.Index) : null;

    /// <summary>How much of the currency a 1 in this column is: 10,000 under 余额（万元）.</summary>
    public decimal Unit(LedgerField field) => headings.Columns.TryGetValue(field, out var column) && column.Unit is { } own ? own : unit;

    public void Dispose() => table.Dispose();

    /// <summary>An amount that is merged over several rows is there once: the other rows would count it again.</summary>
    private static bool IsRepeated(RawRow row, LedgerField field, int index) => field.IsAmount() && row.IsMerged(index);
}
