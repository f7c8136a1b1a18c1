using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>
/// Finds out over a whole table what no row tells alone: how amounts are written, in which currencies, whether customers' names stand above their
/// invoices, and where the last receivable stands.
/// </summary>
internal sealed class TableSurvey(Headings headings, LedgerVocabulary vocabulary, AmountColumns amounts)
{
    /// <summary>Rows below the last receivable that are kept in mind as remarks.</summary>
    private const int MaxRemarks = 100;

    private readonly RowLooks _looks = new(headings, vocabulary);
    private readonly List<(LedgerField Field, int Index)> _amountColumns =
        [.. headings.Columns.Where(column => column.Key.MayBeAmount()).Select(column => (column.Key, column.Value.Index))];

    private int _own;
    private int _bare;
    private int _named;
    private CustomerGroup? _group;

    /// <summary>The line of the last row that can be a receivable; 0: there is none.</summary>
    public int LastLine { get; private set; }

    /// <summary>Rows whose customer stands above them, in a table in which no row names its own. Where some do, nothing above a row counts for it.</summary>
    public bool IsGrouped => _own == 0 && _bare > 0 && _named > 0;

    /// <summary>Whether customers that stand above their rows have a code besides their name.</summary>
    public bool GroupsHaveCodes { get; private set; }

    /// <summary>The first thing that says in what amounts count, but stands neither in a heading nor above them; null: there is none.</summary>
    public (int Line, string Text, decimal Unit)? UnitBelow { get; private set; }

    /// <summary>Texts below the last receivable.</summary>
    public HashSet<string> Remarks { get; } = new(StringComparer.Ordinal);

    /// <summary>Currencies that signs beside amounts mean without doubt.</summary>
    public HashSet<string> Currencies { get; } = new(StringComparer.Ordinal);

    public void Add(RawRow row)
    {
        if (_looks.IsRepeated(row))
            return;
        if (_looks.IsOtherHeadings(row))
            throw new LedgerRefusedException("headings-moved", ("line", row.Line), ("first", headings.Line));
        foreach (var (field, index) in _amountColumns)
        {
            if (index < row.Values.Length && row.Values[index].Length > 0)
                AddAmount(row, field, index);
        }

        if (_looks.IsReceivable(row))
        {
            LastLine = row.Line;
            Remarks.Clear();
            if (_looks.HasCustomer(row))
                _own++;
            else
                AddBare();
            return;
        }

        UnitBelow ??= UnitOf(row);
        if (!_looks.IsTotal(row, _ => false) && _looks.GroupOf(row) is { } group)
        {
            _group = group;
            if (Remarks.Count < MaxRemarks)
                Remarks.Add(group.Text);
        }
    }

    /// <summary>What a row that is no receivable says: a unit alone in a column of amounts, or a remark such as 注：金额单位为万元.</summary>
    private (int Line, string Text, decimal Unit)? UnitOf(RawRow row)
    {
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i].Length == 0 || row.Kind(i) != CellKind.Text)
                continue;
            var alone = _amountColumns.Exists(column => column.Index == i) ? vocabulary.Money.UnitOf(row.Values[i])?.Unit : null;
            if ((alone ?? vocabulary.Money.UnitIn(row.Values[i])?.Unit) is { } unit)
                return (row.Line, row.Values[i], unit);
        }

        return null;
    }

    /// <summary>Its customer, if any, stands above.</summary>
    private void AddBare()
    {
        _bare++;
        if (_group is null)
            return;
        _named++;
        GroupsHaveCodes |= _group.Code is not null;
        _group = null;
    }

    private void AddAmount(RawRow row, LedgerField field, int index)
    {
        var text = row.Values[index];
        if (row.Kind(index) == CellKind.Text)
        {
            // Most amounts are nothing but digits; these are read once here.
            amounts.Add(field, row.Line, text, vocabulary.Money);
            if (Currencies.Count < 50 && AmountCell.HasMore(text) && AmountCell.Of(text, vocabulary.Money) is { Currencies: [var only] })
                Currencies.Add(only);
        }
        else if (row.Sign(index) is { } sign && vocabulary.Money.CurrenciesOf(sign) is [var shown])
        {
            Currencies.Add(shown);
        }
    }
}
