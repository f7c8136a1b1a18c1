using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>
/// Finds the headings among a table's first rows: the line, or two lines that belong together, of which most are known. Titles and units may
/// stand above them.
/// </summary>
/// <param name="vocabulary">The words.</param>
/// <param name="given">What the person says that columns mean, by their headings; it goes before the words.</param>
internal sealed class HeadingFinder(LedgerVocabulary vocabulary, IReadOnlyDictionary<string, LedgerField?> given)
{
    /// <summary>The headings stand among these first lines.</summary>
    private const int Lines = 30;

    private const int MaxHeading = 100;

    private readonly Dictionary<string, LedgerField?> _given = given.GroupBy(column => GivenKey(column.Key), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The likeliest headings, be they incomplete; null: no line has any that is known.</summary>
    /// <param name="rows">The table's first.</param>
    /// <param name="spans">Cells of a line that are merged across columns.</param>
    public Headings? Find(IReadOnlyList<RawRow> rows, Func<int, IEnumerable<(int First, int Last)>> spans)
    {
        Headings? best = null;
        for (var i = 0; i < Math.Min(rows.Count, Lines); i++)
        {
            var single = Read(rows, i, i, rows[i].Values);
            Keep(single);

            // Two lines count as headings only together with what the lower one adds, be it units of amounts; a row of data adds nothing.
            if (i + 1 < rows.Count && Joined(rows[i], rows[i + 1], spans) is { } names && Read(rows, i, i + 1, names) is var both
                && (both.Columns.Count, Told(both)).CompareTo((single.Columns.Count, Told(single))) > 0)
            {
                Keep(both);
            }
        }

        return best is not { Columns.Count: > 0 } and not { Ages: > 1 } ? null
            : best.Missing == "missing-customer" && IsGrouped(best, rows) ? best.WithGroups()
            : best;

        void Keep(Headings found)
        {
            if (best is null || Rank(found).CompareTo(Rank(best)) > 0)
                best = found;
        }
    }

    /// <summary>Of two that know as much, a single line; it may have only a title above.</summary>
    private static (bool, int, int, int, bool) Rank(Headings found) =>
        (found.Missing is null, found.Columns.Count + found.Ignored.Count, found.Ages, Told(found), !found.IsOfTwoLines);

    /// <summary>Of how many columns the headings say in what their amounts count.</summary>
    private static int Told(Headings found) => found.Columns.Values.Count(column => column.Unit is not null || column.Currency is not null);

    private Headings Read(IReadOnlyList<RawRow> rows, int first, int last, IReadOnlyList<string> names)
    {
        var below = rows.Skip(last + 1).ToList();
        var columns = new Dictionary<LedgerField, LedgerColumn>();
        var doubles = new Dictionary<int, LedgerField>();
        foreach (var (i, field) in Given(names))
        {
            if (field is { } meant && !columns.TryAdd(meant, new LedgerColumn(i, vocabulary.UnitOf(names[i])?.Unit, vocabulary.UnitOf(names[i])?.Currency, ColumnReason.Given)))
                doubles.Add(i, meant);
        }

        var ignored = Given(names).Where(column => column.Field is null).Select(column => column.Index).ToHashSet();
        var known = names.Select((name, i) => name.Length is > 0 and < MaxHeading && !ignored.Contains(i) ? vocabulary.Column(name) : null).ToList();
        var isOwn = CurrencySide.IsOwn([.. known.Where((said, i) => said is { } column && HasContent(below, i, column.Field)).OfType<KnownHeading>()]);
        for (var i = 0; i < names.Count; i++)
        {
            if (known[i] is not { } said || _given.ContainsKey(GivenKey(names[i])))
                continue;
            var column = new LedgerColumn(i, said.Unit, said.Currency, ColumnReason.Word);
            var fits = CurrencySide.Fits(said, isOwn);
            if (fits && columns.TryAdd(said.Field, column))
                continue;

            // Two columns of one meaning: the first counts, unless nothing in it can be meant and in the other something can, or the person said which.
            if (fits && columns[said.Field].Why == ColumnReason.Word && IsBetter(names, below, i, columns[said.Field].Index, said.Field))
            {
                doubles.Add(columns[said.Field].Index, said.Field);
                columns[said.Field] = column;
            }
            else
            {
                doubles.Add(i, said.Field);
            }
        }

        // SAP calls the number simply "Customer", beside "Customer Name".
        if (!columns.ContainsKey(LedgerField.CustomerCode) && columns.TryGetValue(LedgerField.CustomerName, out var customer) && customer.Why == ColumnReason.Word
            && doubles.Where(other => other.Value == LedgerField.CustomerName && IsCodeOf(names, below, customer.Index, other.Key)).Select(other => other.Key).ToList() is [var name, ..])
        {
            doubles.Remove(name);
            columns[LedgerField.CustomerCode] = customer;
            columns[LedgerField.CustomerName] = customer with { Index = name };
        }

        // Where there is an amount, what was posted says nothing new.
        foreach (var posted in columns.ContainsKey(LedgerField.Amount) ? new[] { LedgerField.Debit, LedgerField.Credit } : [])
        {
            if (columns.Remove(posted, out var unused))
                doubles.Add(unused.Index, LedgerField.Amount);
        }

        return new Headings(rows[last].Line, names, columns, doubles, [.. rows.Take(first)])
        {
            Ignored = ignored,
            Ages = names.Count(vocabulary.IsAge),
            IsOwnCurrency = isOwn,
            MayBeOpen = columns.ContainsKey(LedgerField.Open) || columns.ContainsKey(LedgerField.Paid) || columns.ContainsKey(LedgerField.Credit) ? null
                : names.Where((name, i) => name.Length is > 0 and < MaxHeading && !ignored.Contains(i) && columns.Values.All(column => column.Index != i)
                    && (known[i] is { } said ? said.Field is LedgerField.Open or LedgerField.Paid or LedgerField.Credit : vocabulary.MayBeOpen(name))
                    && HasContent(below, i, LedgerField.Open)).FirstOrDefault(),
            Lines = [.. rows.Take(last + 1)],
            IsOfTwoLines = first != last,
        };
    }

    /// <summary>Whether the customers stand above their invoices, in a column without a heading.</summary>
    private bool IsGrouped(Headings headings, IReadOnlyList<RawRow> rows)
    {
        var survey = new TableSurvey(headings, vocabulary, new AmountColumns([.. headings.Columns.Keys.Where(field => field.MayBeAmount())], DecimalSign.Point, null));
        foreach (var row in rows.SkipWhile(row => row.Line <= headings.Line))
            survey.Add(row);
        return survey.IsGrouped;
    }

    /// <summary>
    /// Whether of two columns of one meaning the later is meant: nothing in the first can be, its heading says less, or as a customer there is always
    /// the same one, as where one's own company stands beside the customers.
    /// </summary>
    private bool IsBetter(IReadOnlyList<string> names, List<RawRow> rows, int column, int than, LedgerField field) =>
        !HasContent(rows, column, field) ? false
        : !HasContent(rows, than, field) || vocabulary.IsWeak(names[than]) && !vocabulary.IsWeak(names[column]) ? true
        : field is LedgerField.CustomerName or LedgerField.CustomerCode && Cells(rows, than).Distinct().Take(2).Count() == 1 && Cells(rows, column).Distinct().Take(2).Count() == 2;

    /// <summary>Whether a column "Customer" holds the numbers of what stands under "Customer Name".</summary>
    private static bool IsCodeOf(IReadOnlyList<string> names, List<RawRow> rows, int code, int name) =>
        names[name].StartsWith(names[code], StringComparison.OrdinalIgnoreCase) && Cells(rows, code).Any()
        && Cells(rows, code).All(cell => cell.Length <= 20 && cell.Any(char.IsAsciiDigit) && !cell.Contains(' ', StringComparison.Ordinal))
        && !Cells(rows, name).All(cell => cell.Any(char.IsAsciiDigit));

    private static IEnumerable<string> Cells(IEnumerable<RawRow> rows, int column) => rows.Where(row => column < row.Values.Length && row.Values[column].Length > 0).Select(row => row.Values[column]);

    /// <summary>Whether a column holds anything that its meaning can have: "Open" may also stand above yes and no.</summary>
    private bool HasContent(IEnumerable<RawRow> rows, int column, LedgerField field) => rows.Any(row => column < row.Values.Length && row.Values[column] is { Length: > 0 } cell
        && (field.IsAmount() ? row.Kind(column) == CellKind.Number || AmountCell.Of(cell, vocabulary.Money) is { } amount && AmountText.Form(amount.Digits) != AmountForm.None
            : !field.IsDate() || row.Kind(column) is CellKind.Date or CellKind.Number || DateText.Of(cell) is not null));

    /// <summary>The headings of two lines, each column's from above and below; null: the lower one isn't one of headings.</summary>
    private string[]? Joined(RawRow upper, RawRow lower, Func<int, IEnumerable<(int First, int Last)>> spans)
    {
        if (upper.Values.Count(value => value.Length > 0) < 2 || lower.Kinds is not null && lower.Kinds.Any(kind => kind is CellKind.Number or CellKind.Date)
            || Array.Exists(lower.Values, IsData))
        {
            return null;
        }

        var above = upper.Values.ToArray();
        foreach (var (first, last) in spans(upper.Line))
        {
            for (var i = first + 1; i <= last && i < above.Length; i++)
                above[i] = above[first];
        }

        var joined = new string[Math.Max(above.Length, lower.Values.Length)];
        for (var i = 0; i < joined.Length; i++)
        {
            var (top, bottom) = (i < above.Length ? above[i] : "", i < lower.Values.Length ? lower.Values[i] : "");
            string[] ways = lower.IsMerged(i) ? [top] : [$"{top} {bottom}".Trim(), top + bottom, bottom, top];
            joined[i] = Array.Find(ways, way => way.Length is > 0 and < MaxHeading && (_given.ContainsKey(GivenKey(way)) || vocabulary.Column(way) is not null)) ?? ways[0];
        }

        return joined;
    }

    private IEnumerable<(int Index, LedgerField? Field)> Given(IReadOnlyList<string> names) =>
        names.Index().Where(name => name.Item.Length > 0 && _given.ContainsKey(GivenKey(name.Item))).Select(name => (name.Index, _given[GivenKey(name.Item)]));

    /// <summary>Whether two spellings of a heading are one to a person.</summary>
    public static bool AreSame(string heading, string other) => GivenKey(heading).Equals(GivenKey(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A heading as it is compared with what the person wrote.</summary>
    private static string GivenKey(string heading) => string.Join(' ', HalfWidth.Of(heading).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsData(string cell) =>
        DateText.Read(cell, DateOrder.MonthFirst) is not null || DateText.Read(cell, DateOrder.DayFirst) is not null
        || AmountCell.Of(cell, vocabulary.Money) is not null;
}
