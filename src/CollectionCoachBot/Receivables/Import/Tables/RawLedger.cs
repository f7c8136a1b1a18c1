using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>
/// A file's table before anything in it is judged: which column means what, how its amounts are written, and the rows that may be receivables.
/// The whole of it is looked through once, by <see cref="Survey"/>, before its rows are asked for.
/// </summary>
internal sealed class RawLedger : IDisposable
{
    private readonly ILedgerTable _table;
    private readonly Headings _headings;
    private readonly LedgerColumn?[] _columns;
    private readonly LedgerVocabulary _vocabulary;
    private readonly Remembered<DocumentKind?> _kinds;
    private readonly AmountColumns _amounts;
    private readonly TableSurvey _survey;
    private readonly (decimal? Unit, string? Currency) _title;
    private IReadOnlyDictionary<LedgerField, DecimalSign>? _decimals;

    /// <param name="table">The whole of it.</param>
    /// <param name="headings">Complete.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="decimals">The person's answer to how amounts are written; null: settle it.</param>
    public RawLedger(ILedgerTable table, Headings headings, LedgerVocabulary vocabulary, DecimalSign? decimals)
    {
        (_table, _headings, _columns, _vocabulary, _kinds) = (table, headings, headings.ByField(), vocabulary, new Remembered<DocumentKind?>(vocabulary.Kind));
        _amounts = new AmountColumns(headings.Columns.Keys.Where(field => field.MayBeAmount()), decimals, table.Form.Delimiter);
        _survey = new TableSurvey(headings, vocabulary, _amounts);
        var titles = headings.Titles.SelectMany(title => title.Values).Select(vocabulary.Money.UnitIn).OfType<(decimal? Unit, string? Currency)>().ToList();
        TitleDay = TitleDay.Of(headings.Titles, vocabulary);
        _title = (titles.Select(title => title.Unit).FirstOrDefault(unit => unit is not null), titles.Select(title => title.Currency).FirstOrDefault(currency => currency is not null));
    }

    public IReadOnlyList<string> Headings => _headings.Names;

    /// <summary>How the file is read.</summary>
    public TableForm Form => _table.Form;

    /// <summary>The file's line with the headings, of two the lower.</summary>
    public int HeadingLine => _headings.Line;

    /// <summary>What a title says that amounts count in; null: nothing.</summary>
    public decimal? TitleUnit => _title.Unit;

    /// <summary>For which day a title says that the ledger stands; null: none does.</summary>
    public TitleDay? TitleDay { get; }

    /// <summary>The currency that a title names.</summary>
    public string? TitleCurrency => _title.Currency;

    /// <summary>How amounts are written, by column; none before it is settled.</summary>
    public IReadOnlyDictionary<LedgerField, DecimalSign> SettledDecimals => _decimals ?? new Dictionary<LedgerField, DecimalSign>();

    /// <summary>Every column, from the left, be it used or not; first what stands in rows of its own.</summary>
    public IEnumerable<ColumnInfo> Columns => _headings.Columns.Where(column => column.Value.Index < 0)
        .Select(column => new ColumnInfo(-1, "", column.Key, column.Value.Why, null, null, null))
        .Concat(Headings.Select((heading, index) => Column(index, heading)));

    /// <summary>Headings whose columns aren't used.</summary>
    public IEnumerable<string> Unused => Headings.Where((heading, index) => heading.Length > 0 && _headings.Columns.Values.All(column => column.Index != index));

    /// <summary>Whether the file says in which currency its amounts are, in any way but a column of its own.</summary>
    public bool TellsCurrency => _title.Currency is not null || _survey.Currencies.Count > 0 || _headings.Columns.Values.Any(column => column.Currency is not null);

    /// <summary>Rows that were left out since they are no receivables: headings once more, customers' names above their invoices, remarks.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Every row below the headings as it stands, totals and remarks with it. After the last, how amounts are written is settled.</summary>
    /// <exception cref="LedgerRefusedException">On the way: there are too many rows, or the file is broken; at the end: an amount's form is open.</exception>
    public IEnumerable<RawRow> Survey()
    {
        foreach (var row in Below())
        {
            _survey.Add(row);
            yield return row;
        }

        _decimals = _amounts.Settle(Heading);

        // A unit below the table is seen too late to be sure which amounts it is about, and without it they would be taken for something else.
        if (_survey.UnitBelow is { } below && _headings.Columns.Any(column => column.Key.IsOwed() && column.Value.Unit is null && (_title.Unit ?? 1m) != below.Unit))
            throw new LedgerRefusedException("unit-below", ("line", below.Line), ("value", Texts.Escape.Shorten(below.Text, 60)));
    }

    /// <summary>What may be a receivable, and totals, which are marked; read anew each time, so that no file is ever whole in memory.</summary>
    /// <exception cref="LedgerRefusedException">On the way: the file is broken.</exception>
    public IEnumerable<RawRow> Rows
    {
        get
        {
            var sorter = new RowSorter(_headings, _vocabulary, _survey);
            foreach (var row in Below())
            {
                if (sorter.Sort(row) is { } counted)
                    yield return counted;
                LeftOut = sorter.LeftOut;
            }
        }
    }

    /// <exception cref="LedgerRefusedException">A column that an import needs isn't there.</exception>
    public void CheckColumns()
    {
        if (_headings.Missing is { } missing)
            throw new LedgerRefusedException(missing, ("line", _headings.Line), ("headings", Texts.Escape.Shorten(string.Join(", ", Headings), 300)));
        if (_headings.MayBeOpen is { } column)
            throw new LedgerRefusedException("open-unsure", ("column", column));
    }

    public bool Has(LedgerField field) => _columns[(int)field] is not null || field == LedgerField.CustomerCode && _survey is { IsGrouped: true, GroupsHaveCodes: true };

    /// <summary>Empty where the file has no such column.</summary>
    public string Heading(LedgerField field) => _headings.Columns.TryGetValue(field, out var column) && column.Index >= 0 ? Headings[column.Index] : "";

    /// <summary>Empty where the file has no such column, or the row no such cell.</summary>
    public string Value(RawRow row, LedgerField field)
    {
        if (row.Group is { } group && field is (LedgerField.CustomerCode or LedgerField.CustomerName))
            return (field == LedgerField.CustomerCode ? group.Code : group.Name) ?? "";
        return _columns[(int)field] is { Index: >= 0 } column && column.Index < row.Values.Length && !IsRepeated(row, field, column.Index)
            ? row.Values[column.Index]
            : "";
    }

    /// <summary>What a spreadsheet says the cell is.</summary>
    public CellKind Kind(RawRow row, LedgerField field) =>
        row.Group is not null && field is (LedgerField.CustomerCode or LedgerField.CustomerName) ? CellKind.Text
        : _columns[(int)field] is { Index: >= 0 } column ? row.Kind(column.Index) : CellKind.Text;

    /// <summary>The currency's sign, or %, that a spreadsheet shows beside a number.</summary>
    public string? Sign(RawRow row, LedgerField field) => _columns[(int)field] is { Index: >= 0 } column ? row.Sign(column.Index) : null;

    /// <summary>How much of the currency a 1 in this column is: 10,000 under 余额（万元）.</summary>
    public decimal Unit(LedgerField field) => _columns[(int)field]?.Unit ?? _title.Unit ?? 1m;

    /// <summary>The currency that the column's heading or a title names; null: none.</summary>
    public string? Currency(LedgerField field) => _columns[(int)field]?.Currency ?? _title.Currency;

    /// <summary>What stands before the decimals in a column of amounts. After <see cref="Survey"/> has come to its end.</summary>
    public DecimalSign Decimals(LedgerField field) =>
        (_decimals ?? throw new InvalidOperationException("The table wasn't looked through.")).GetValueOrDefault(field, DecimalSign.Point);

    /// <summary>The heading of amounts that are in the company's own currency, of which no column is known to say which; null: there is none.</summary>
    public string? OwnCurrencyUntold => _headings.IsOwnCurrency == true && !Has(LedgerField.Currency) ? Heading(Leading) : null;

    /// <summary>The column that says what is owed.</summary>
    public LedgerField Leading => Has(LedgerField.Open) ? LedgerField.Open : Has(LedgerField.Amount) ? LedgerField.Amount : LedgerField.Debit;

    /// <summary>Whether a row may be a credit: its kind says so, a column for that or an amount that doesn't both begin and end with a digit.</summary>
    public bool MayBeCredit(RawRow row) =>
        Value(row, LedgerField.DocumentKind) is { Length: > 0 } kind && _kinds.Of(kind) is not (null or DocumentKind.Invoice) || HasSign(Value(row, LedgerField.Amount)) || HasSign(Value(row, LedgerField.Open))
        || Value(row, LedgerField.Side).Length > 0 || Value(row, LedgerField.Credit).Length > 0 || HasSign(Value(row, LedgerField.Debit));

    public void Dispose() => _table.Dispose();

    private static bool HasSign(string amount) => amount.Length > 0 && (!char.IsAsciiDigit(amount[0]) || !char.IsAsciiDigit(amount[^1]));

    private ColumnInfo Column(int index, string heading)
    {
        foreach (var (field, column) in _headings.Columns)
        {
            if (column.Index == index)
                return new ColumnInfo(index, heading, field, column.Why, null, column.Unit, column.Currency);
        }

        var why = _headings.Ignored.Contains(index) ? ColumnReason.Given : ColumnReason.Word;
        return new ColumnInfo(index, heading, null, why, _headings.Doubles.TryGetValue(index, out var other) ? other : null, null, null);
    }

    private IEnumerable<RawRow> Below()
    {
        var rows = 0;
        foreach (var row in _table.Rows().SkipWhile(row => row.Line <= _headings.Line))
            yield return ++rows <= LedgerFile.MaxRows ? row : throw new LedgerRefusedException("too-many-rows", ("max", LedgerFile.MaxRows));
    }

    /// <summary>An amount that is merged over several rows is there once: the other rows would count it again.</summary>
    private static bool IsRepeated(RawRow row, LedgerField field, int index) => field.IsAmount() && row.IsMerged(index);
}
