using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>
/// Settles for each column of amounts whether the point or the comma stands before the decimals, over the whole column and never row by row.
/// A column that leaves it open takes what the file's other columns say, since one program wrote them all. Where these leave it open too, 1,234 is
/// a thousand and more unless semicolons stand between cells, as only programs with decimal commas write; 1.234 is asked about.
/// </summary>
/// <param name="fields">The columns.</param>
/// <param name="given">The person's answer; null: settle it.</param>
/// <param name="delimiter">Of the file; null: a workbook.</param>
internal sealed class AmountColumns(IEnumerable<LedgerField> fields, DecimalSign? given, char? delimiter)
{
    /// <summary>A column in which one form stands so many times as often as the other is settled; what is written otherwise is a slip, and its row rejected.</summary>
    private const int Overwhelming = 20;

    private readonly Dictionary<LedgerField, Evidence> _columns = fields.ToDictionary(field => field, _ => new Evidence());

    public void Add(LedgerField field, int line, string text, MoneyWords words)
    {
        if (text.Length > 0 && AmountCell.Of(text, words) is { IsPercent: false } cell)
            _columns[field].Add(AmountText.Form(cell.Digits), line, text);
    }

    /// <summary>Call it after the last row.</summary>
    /// <param name="heading">A column's heading.</param>
    /// <exception cref="LedgerRefusedException">It is open, or a column holds both.</exception>
    public IReadOnlyDictionary<LedgerField, DecimalSign> Settle(Func<LedgerField, string> heading)
    {
        if (given is { } said)
            return _columns.ToDictionary(column => column.Key, _ => said);
        foreach (var (field, evidence) in _columns)
        {
            if (evidence is { Sign: null, FirstPoint: { } point, FirstComma: { } comma })
            {
                throw new LedgerRefusedException(
                    "amount-form-mixed", ("column", heading(field)), ("line", point.Line), ("value", point.Text), ("line2", comma.Line), ("value2", comma.Text));
            }
        }

        var settled = _columns.Values.Select(evidence => evidence.Sign).OfType<DecimalSign>().Distinct().ToList();
        return _columns.ToDictionary(
            column => column.Key,
            column => column.Value.Sign ?? (settled.Count == 1 ? settled[0]
                : (column.Value.OpenPoint ?? (delimiter == ';' || settled.Count > 1 ? column.Value.OpenComma : null)) is not { } open ? DecimalSign.Point
                : throw new LedgerRefusedException("amount-form-open", ("column", heading(column.Key)), ("line", open.Line), ("value", open.Text))));
    }

    private sealed class Evidence
    {
        private int _points;
        private int _commas;

        public (int Line, string Text)? FirstPoint { get; private set; }

        public (int Line, string Text)? FirstComma { get; private set; }

        public (int Line, string Text)? OpenPoint { get; private set; }

        public (int Line, string Text)? OpenComma { get; private set; }

        /// <summary>Null: nothing decides it, or each decides it otherwise.</summary>
        public DecimalSign? Sign => _points > _commas * Overwhelming ? DecimalSign.Point : _commas > _points * Overwhelming ? DecimalSign.Comma : null;

        public void Add(AmountForm form, int line, string text)
        {
            switch (form)
            {
                case AmountForm.Point:
                    _points++;
                    FirstPoint ??= (line, text);
                    break;
                case AmountForm.Comma:
                    _commas++;
                    FirstComma ??= (line, text);
                    break;
                case AmountForm.OpenPoint:
                    OpenPoint ??= (line, text);
                    break;
                case AmountForm.OpenComma:
                    OpenComma ??= (line, text);
                    break;
            }
        }
    }
}
