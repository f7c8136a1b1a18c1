using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>Where a table's headings stand, and what they mean.</summary>
/// <param name="Line">The file's line with the last of them: rows begin below it.</param>
/// <param name="Names">As written, one a column; of two lines, joined.</param>
/// <param name="Columns">Those whose meaning is known.</param>
/// <param name="Doubles">Columns of a meaning that another column has too, which was taken instead.</param>
/// <param name="Titles">What stands above.</param>
internal sealed record Headings(
    int Line, IReadOnlyList<string> Names, IReadOnlyDictionary<LedgerField, LedgerColumn> Columns,
    IReadOnlyDictionary<int, LedgerField> Doubles, IReadOnlyList<RawRow> Titles)
{
    /// <summary>Columns that the person doesn't want to be used.</summary>
    public IReadOnlySet<int> Ignored { get; init; } = new HashSet<int>();

    /// <summary>The lines themselves and the titles, as a list may repeat them on each page.</summary>
    public IReadOnlyList<RawRow> Lines { get; init; } = [];

    /// <summary>How many of them are names of ages.</summary>
    public int Ages { get; init; }

    /// <summary>A column that may be what is open or was paid but isn't known, or in another currency, where no column that is used says either; null: there is none.</summary>
    public string? MayBeOpen { get; init; }

    /// <summary>Whether amounts are in the company's own currency; null: no heading is about that.</summary>
    public bool? IsOwnCurrency { get; init; }

    /// <summary>Whether they stand in two lines that belong together.</summary>
    public bool IsOfTwoLines { get; init; }

    /// <summary>The text's key for the first needed column that isn't there; null: all are.</summary>
    public string? Missing =>
        Ages >= 2 && !Has(LedgerField.InvoiceNumber) && !Has(LedgerField.DueOn) ? "ages-only"
        : !Has(LedgerField.CustomerCode) && !Has(LedgerField.CustomerName) ? "missing-customer"
        : !Has(LedgerField.InvoiceNumber) ? "missing-invoice"
        : !Has(LedgerField.DueOn) && !(Has(LedgerField.Terms) && Has(LedgerField.IssuedOn)) ? "missing-due"
        : !Has(LedgerField.Amount) && !Has(LedgerField.Open) && !Has(LedgerField.Debit) ? "missing-amount"
        : null;

    /// <summary>The columns by the number of what they mean, null where there is none: cell by cell a dictionary takes several times as long.</summary>
    public LedgerColumn?[] ByField()
    {
        var columns = new LedgerColumn?[Enum.GetValues<LedgerField>().Length];
        foreach (var (field, column) in Columns)
            columns[(int)field] = column;
        return columns;
    }

    /// <summary>With customers who stand above their invoices.</summary>
    public Headings WithGroups() => this with
    {
        Columns = new Dictionary<LedgerField, LedgerColumn>(Columns) { [LedgerField.CustomerName] = new(-1, null, null, ColumnReason.Groups) },
    };

    private bool Has(LedgerField field) => Columns.ContainsKey(field);
}
