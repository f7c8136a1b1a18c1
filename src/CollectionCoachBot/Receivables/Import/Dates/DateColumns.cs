using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>
/// Settles how a file's dates are written, over whole columns and never row by row. First a column's own dates decide, then, since one program
/// wrote them all, the other columns', then the rows: an invoice isn't due before it is issued. Where all of this leaves it open, the file is
/// refused with the question. So it is with dates whose month and day a spreadsheet turned about: it did so to every date that it could read in
/// its own order and left the others as texts, which is seen; what is seen clearly is put right, and told.
/// </summary>
/// <param name="ledger">The file.</param>
/// <param name="today">No invoice is issued after it.</param>
/// <param name="anchor">The ledger's date as far as it is known: years of two digits lie near it.</param>
internal sealed class DateColumns(RawLedger ledger, DateOnly today, DateOnly anchor)
{
    /// <summary>So many different dates of either kind make sure that none has a day above 12, or all, not by chance.</summary>
    private const int Sure = 3;

    /// <summary>So many rows with different dates settle a question.</summary>
    private const int Rows = 2;

    private static readonly LedgerField[] Fields = [LedgerField.IssuedOn, LedgerField.DueOn, LedgerField.SettledOn, LedgerField.AsOf];

    private readonly Dictionary<LedgerField, DateEvidence> _columns = Fields.Where(ledger.Has).ToDictionary(field => field, _ => new DateEvidence());
    private readonly Dictionary<string, DateCell?> _cells = new(StringComparer.Ordinal);
    private readonly List<DateGuess> _guesses =
    [
        .. from order in Enum.GetValues<DateOrder>() from issued in (bool[])[false, true] from due in (bool[])[false, true]
           select new DateGuess(order, issued, due, today, anchor),
    ];

    /// <summary>Takes one row into account.</summary>
    public void Add(RawRow row)
    {
        // A row that broke off may have broken off within a date.
        if (row.BadQuotes || row.Kinds is null && row.Values.Length < ledger.Headings.Count)
            return;
        var said = new (string Text, DateCell Cell)?[Fields.Length];
        var decides = false;
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!_columns.TryGetValue(Fields[i], out var evidence) || ledger.Value(row, Fields[i]) is not { Length: > 0 } text)
                continue;
            var cell = Cell(text);
            evidence.Add(row.Line, text, cell);
            said[i] = cell is null ? null : (text, cell);
            decides |= cell is not null && (cell.IsOpen || cell.Turned is not null);
        }

        if (!decides)
            return;
        foreach (var guess in _guesses)
            guess.Add(row.Line, said[0], said[1], said[2]);
    }

    /// <summary>Call it after the last row.</summary>
    /// <param name="given">The order that the person told us; null: settle it.</param>
    /// <param name="turned">Whether real dates are turned about, as the person told us; null: settle it.</param>
    /// <exception cref="LedgerRefusedException">It stays open, or a column holds both orders.</exception>
    public DateReading Settle(DateOrder? given, bool? turned)
    {
        var (forms, findings) = (new Dictionary<LedgerField, DateForm>(), new List<DateFinding>());
        var turnedColumns = _columns.Keys.Where(field => IsTurned(field, turned)).ToHashSet();
        foreach (var (field, evidence) in _columns)
        {
            var form = evidence.IsSerial ? new DateForm(DateOrder.MonthFirst, IsSerial: true)
                : new DateForm(given ?? OrderOf(field, turnedColumns, findings), turnedColumns.Contains(field));
            forms.Add(field, form);
            if (form.IsSerial)
                findings.Add(new DateFinding(field, form, "date-serial"));
            if (form.IsTurned)
                findings.Add(Turned(field, form, evidence, turned is not null));
        }

        return new DateReading(forms, findings);
    }

    private static DateFinding Turned(LedgerField field, DateForm form, DateEvidence evidence, bool isGiven) => evidence.FirstOrdered is { } left && !isGiven
        ? new DateFinding(field, form, "date-turned", ("count", evidence.TurnableRows), ("line", left.Line), ("value", left.Value))
        : new DateFinding(field, form, "date-turned-given", ("count", evidence.TurnableRows));

    private DateOrder OrderOf(LedgerField field, HashSet<LedgerField> turned, List<DateFinding> findings)
    {
        var evidence = _columns[field];
        if (evidence.Ordered == 0)
            return DateOrder.MonthFirst;
        var possible = evidence.Possible;
        if (possible.Count == 0)
            throw Mixed(field, evidence);
        if (possible.Count == 1)
        {
            var proof = ((DateOrder[])[DateOrder.MonthFirst, DateOrder.DayFirst]).Where(order => order != possible[0]).Select(evidence.Against).First(against => against is not null)!.Value;
            if (!turned.Contains(field))
                findings.Add(new DateFinding(field, new DateForm(possible[0]), DateFinding.ByCell, ("line", proof.Line), ("value", proof.Value)));
            return possible[0];
        }

        // Such as 5/5/2026 only.
        if (evidence.Open is not { } open)
            return possible[0];
        var settled = _columns.Where(column => column.Value.Ordered > 0 && column.Value.Possible.Count == 1).Select(column => column.Value.Possible[0]).Distinct().ToList();
        if (settled.Count > 0)
        {
            if (settled.Count > 1 || !possible.Contains(settled[0]))
                throw IsOpen(field, open);
            findings.Add(new DateFinding(field, new DateForm(settled[0]), "date-by-column"));
            return settled[0];
        }

        return ByRows(field, [.. possible.Where(order => _columns.Values.All(column => column.Ordered == 0 || column.Possible.Contains(order)))], turned, findings) ?? throw IsOpen(field, open);
    }

    /// <summary>The only order against which no rows speak, or no rows with unusual terms; null: there is none such.</summary>
    private DateOrder? ByRows(LedgerField field, List<DateOrder> possible, HashSet<LedgerField> turned, List<DateFinding> findings)
    {
        var guesses = _guesses.Where(guess => possible.Contains(guess.Order)
            && guess.IssuedTurned == turned.Contains(LedgerField.IssuedOn) && guess.DueTurned == turned.Contains(LedgerField.DueOn)).ToList();
        return Least(guess => guess.Against, Rows) ?? Least(guess => guess.Unusual, Sure);

        DateOrder? Least(Func<DateGuess, DateDoubts> doubts, int atLeast)
        {
            var ranked = guesses.OrderBy(guess => doubts(guess).Rows).ToList();
            if (ranked.Count < 2 || !ranked.Skip(1).All(guess => doubts(guess).Outweigh(doubts(ranked[0]), atLeast)))
                return null;
            findings.Add(new DateFinding(field, new DateForm(ranked[0].Order), "date-by-rows", ("count", doubts(ranked[1]).Rows), ("line", doubts(ranked[1]).Line)));
            return ranked[0].Order;
        }
    }

    private bool IsTurned(LedgerField field, bool? given)
    {
        var evidence = _columns[field];
        if (evidence.FirstTurnable is not { } first)
            return false;
        if (given is { } said)
            return said;
        var looks = evidence.LooksTurned;
        if (!looks && (evidence.HasLateDay || evidence.Ordered > 0))
            return false;
        var (right, turned) = field is LedgerField.IssuedOn or LedgerField.DueOn ? Best(field) : (null, null);

        // A column without texts of its own, beside another whose texts a spreadsheet left, was opened by the same one.
        var beside = !looks && _columns.Values.Any(column => column != evidence && column is { Open: null, Ordered: > 0, HasLateDay: false, Possible: [DateOrder.MonthFirst or DateOrder.DayFirst] });
        var isSure = looks && evidence is { Certain: >= Sure, Ordered: >= Sure } || beside && _columns.Values.Any(column => column is { LooksTurned: true, Certain: >= Sure, Ordered: >= Sure });
        if (isSure && !IsBetter(right, turned) || (looks || beside) && IsBetter(turned, right))
            return true;

        // Rows alone may make us ask, but never change what is a real date by all signs.
        var isRight = looks || beside ? !isSure && IsBetter(right, turned) : !(IsBetter(turned, right) && right!.Against.Different >= Sure);
        return isRight ? false : throw new LedgerRefusedException("date-turned-open", ("column", ledger.Heading(field)), ("line", first.Line), ("value", first.Value));
    }

    /// <summary>The guesses with the column as it is and turned about, of which each is the likeliest with whatever the other column is.</summary>
    private (DateGuess? Right, DateGuess? Turned) Best(LedgerField field)
    {
        var order = _columns[field] is { Ordered: > 0, Possible: [var only] } ? only : (DateOrder?)null;
        var guesses = _guesses.Where(guess => order is null || guess.Order == order).ToLookup(guess => field == LedgerField.DueOn ? guess.DueTurned : guess.IssuedTurned);
        return (guesses[false].MinBy(guess => guess.Against.Rows), guesses[true].MinBy(guess => guess.Against.Rows));
    }

    private static bool IsBetter(DateGuess? guess, DateGuess? than) => guess is not null && than is not null && than.Against.Outweigh(guess.Against, Rows);

    private DateCell? Cell(string text)
    {
        if (_cells.TryGetValue(text, out var cell))
            return cell;
        cell = DateText.Of(text);
        if (_cells.Count < 20_000)
            _cells.Add(text, cell);
        return cell;
    }

    private LedgerRefusedException Mixed(LedgerField field, DateEvidence evidence)
    {
        var (month, day) = (evidence.Against(DateOrder.DayFirst) ?? evidence.FirstOrdered!.Value, evidence.Against(DateOrder.MonthFirst) ?? evidence.FirstOrdered!.Value);
        return new LedgerRefusedException(
            "date-order-mixed", ("column", ledger.Heading(field)), ("line", month.Line), ("value", month.Value), ("line2", day.Line), ("value2", day.Value));
    }

    private LedgerRefusedException IsOpen(LedgerField field, (int Line, string Value) example) =>
        new("date-order-open", ("column", ledger.Heading(field)), ("line", example.Line), ("value", example.Value));
}
