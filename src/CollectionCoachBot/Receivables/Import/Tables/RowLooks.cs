using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>What one row of a table looks like by its cells alone.</summary>
internal sealed class RowLooks(Headings headings, LedgerVocabulary vocabulary)
{
    private static readonly LedgerField[] Keys = [LedgerField.CustomerCode, LedgerField.CustomerName, LedgerField.InvoiceNumber, LedgerField.DueOn];

    private readonly LedgerColumn?[] _columns = headings.ByField();
    private readonly HashSet<int> _amounts = [.. headings.Columns.Where(column => column.Key.IsAmount()).Select(column => column.Value.Index)];
    private readonly HashSet<int> _customers = [.. headings.Columns.Where(column => column.Key is LedgerField.CustomerCode or LedgerField.CustomerName).Select(column => column.Value.Index)];

    /// <summary>The headings once more, or a title from above them, as lists repeat them on each page; or nothing but a line that is drawn.</summary>
    public bool IsRepeated(RawRow row)
    {
        if (Array.Find(row.Values, value => value.Length > 0) is ['-' or '=' or '_' or '*' or '─' or '━', ..] && Array.TrueForAll(row.Values, value => value.AsSpan().IndexOfAnyExcept("-=_*─━ ") < 0))
            return true;
        foreach (var line in headings.Lines)
        {
            if (row.Values.Length > 0 && Same(row, line))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is headings of which some stand above other columns than in the first ones: a second table, whose cells would be taken for something else.</summary>
    public bool IsOtherHeadings(RawRow row)
    {
        // No amount begins with a letter but where a currency stands before it: only few rows are looked at more closely.
        if (!(BeginsWithLetter(row, LedgerField.Amount) || BeginsWithLetter(row, LedgerField.Open) || BeginsWithLetter(row, LedgerField.Debit)))
            return false;
        var (known, moved) = (0, 0);
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Kind(i) != CellKind.Text || row.Values[i].Length is 0 or > 60 || vocabulary.Column(row.Values[i]) is not { } said)
                continue;
            known++;
            if (_columns[(int)said.Field] is { } column && column.Index != i && !headings.Doubles.ContainsKey(i))
                moved++;
        }

        return known >= 4 && moved > 0;
    }

    /// <summary>Whether it has an invoice or a due date, and an amount.</summary>
    public bool IsReceivable(RawRow row) =>
        (Cell(row, LedgerField.InvoiceNumber).Length > 0 || Cell(row, LedgerField.DueOn).Length > 0)
        && (Cell(row, LedgerField.Amount).Length > 0 || Cell(row, LedgerField.Open).Length > 0 || Cell(row, LedgerField.Debit).Length > 0 || Cell(row, LedgerField.Credit).Length > 0);

    public bool HasCustomer(RawRow row) => Cell(row, LedgerField.CustomerCode).Length > 0 || Cell(row, LedgerField.CustomerName).Length > 0;

    /// <summary>Whether nothing in it is of a receivable: no customer, invoice, date or amount.</summary>
    public bool IsNothing(RawRow row) =>
        Array.TrueForAll(Keys, field => Cell(row, field).Length == 0) && _amounts.All(column => column >= row.Values.Length || row.Values[column].Length == 0)
        || row.Values.Count(value => value.Length > 0) <= 2 && Array.Exists(row.Values, vocabulary.IsPage);

    /// <summary>Whether it has amounts and nothing else: the sum below a table, without a word.</summary>
    public bool IsSum(RawRow row)
    {
        var any = false;
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i].Length == 0)
                continue;
            if (AmountCell.Of(row.Values[i], vocabulary.Money) is null || headings.Columns.Values.Any(column => column.Index == i) && !_amounts.Contains(i))
                return false;
            any |= _amounts.Contains(i);
        }

        return any;
    }

    /// <summary>Whether it says that it adds others up.</summary>
    /// <param name="row">Any.</param>
    /// <param name="isKnown">Whether a text is the customer of the rows above.</param>
    public bool IsTotal(RawRow row, Func<string, bool> isKnown)
    {
        // A total has neither due date nor invoice number; what has one is a receivable, be the customer's name Total.
        var (due, invoice) = (Cell(row, LedgerField.DueOn), Cell(row, LedgerField.InvoiceNumber));
        if (due.Length > 0 && (char.IsAsciiDigit(due[0]) || !vocabulary.IsTotal(due)))
            return false;
        var first = row.Values.Length > 0 ? row.Values[0] : "";

        // SAP marks its totals with one star or more.
        if (invoice.Length == 0 && Array.Find(row.Values, value => value.Length > 0) is ['*', ..] stars && stars.AsSpan().IndexOfAnyExcept('*', ' ') < 0)
            return true;
        if (vocabulary.IsTotal(first) || vocabulary.IsTotal(due) || vocabulary.IsTotal(invoice)
            || vocabulary.IsTotal(Cell(row, LedgerField.CustomerCode)) || vocabulary.IsTotal(Cell(row, LedgerField.CustomerName)))
        {
            return true;
        }

        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i].Length == 0 || _amounts.Contains(i))
                continue;
            if (invoice.Length > 0 && !ReferenceEquals(row.Values[i], invoice))
                continue;
            if (vocabulary.IsTotal(row.Values[i]) || vocabulary.TotalOf(row.Values[i]) is { } said && (said.IsPlain || isKnown(said.Of)))
                return true;
        }

        return false;
    }

    /// <summary>The customer of the rows below, where a row names one and has at most amounts beside it; null: it is another row.</summary>
    public CustomerGroup? GroupOf(RawRow row)
    {
        var (code, name) = (Cell(row, LedgerField.CustomerCode), Cell(row, LedgerField.CustomerName));
        var (other, hasAmounts) = (-1, false);
        for (var i = 0; i < row.Values.Length; i++)
        {
            var isAmount = _amounts.Contains(i);
            if (row.Values[i].Length == 0 || _customers.Contains(i))
                continue;
            if (isAmount || i > 0 && AmountCell.Of(row.Values[i], vocabulary.Money) is not null)
                hasAmounts = true;
            else if (other >= 0 || code.Length + name.Length > 0 || row.Kind(i) is CellKind.Date or CellKind.Error)
                return null;
            else
                other = i;
        }

        if (hasAmounts && Cell(row, LedgerField.InvoiceNumber).Length > 0 || Cell(row, LedgerField.DueOn).Length > 0 && other != 0)
            return null;
        if (code.Length > 0 && name.Length > 0)
            return new CustomerGroup(code, name);
        var isFree = other == 0 || other > 0 && other < headings.Names.Count && headings.Names[other].Length == 0;
        var text = code.Length > 0 ? code : name.Length > 0 ? name : isFree && AmountCell.Of(row.Values[other], vocabulary.Money) is null ? row.Values[other] : "";
        return text.Length == 0 || vocabulary.IsBucket(text) || vocabulary.IsPage(text) ? null : CustomerGroup.Of(text, code.Length > 0, vocabulary);
    }

    /// <summary>Whether it reads as a remark below a table does: few cells with spaces or stops in them, no amount, and where invoices and dates stand at most "Checked by: …".</summary>
    public bool IsRemark(RawRow row)
    {
        var cells = row.Values.Count(value => value.Length > 0);
        if (cells > 4 || _amounts.Any(column => column < row.Values.Length && row.Values[column].Length > 0))
            return false;
        var first = row.Values.First(value => value.Length > 0);
        return (cells == 1 || IsBlankOrLabelled(Cell(row, LedgerField.InvoiceNumber)) && IsBlankOrLabelled(Cell(row, LedgerField.DueOn)))
            && (first.Length > 20 || first.AsSpan().IndexOfAny(" :：。，,;；.!！@*※") >= 0);
    }

    private bool BeginsWithLetter(RawRow row, LedgerField field) => Cell(row, field) is [var first, ..] && char.IsLetter(first);

    private static bool IsBlankOrLabelled(string cell) => cell.Length == 0 || cell.AsSpan().IndexOfAny(':', '：') > 0;

    public string Cell(RawRow row, LedgerField field) =>
        _columns[(int)field] is { } column && column.Why != ColumnReason.Groups && column.Index < row.Values.Length ? row.Values[column.Index] : "";

    private static bool Same(RawRow row, RawRow line)
    {
        var length = Math.Max(row.Values.Length, line.Values.Length);
        for (var i = 0; i < length; i++)
        {
            if ((i < row.Values.Length ? row.Values[i] : "") != (i < line.Values.Length ? line.Values[i] : ""))
                return false;
        }

        return true;
    }
}
