namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// A file that is understood: it gives its receivables on the ledger's date one after the other, and remembers what was left out. It goes
/// through the file twice: what is true of it as a whole (the order of its dates, its day) must be known before the first row is judged.
/// </summary>
internal sealed class ParsedLedger : IDisposable
{
    private const int ReportEvery = 5_000;

    private readonly Dictionary<ReceivableKey, int> _lines = [];
    private readonly HashSet<ReceivableKey> _unreadable = [];
    private readonly RawLedger _raw;
    private readonly RowReader _reader;
    private readonly int _rows;
    private readonly int _shiftDays;

    /// <summary>A rejected row may be anybody's.</summary>
    private bool _unknown;

    private ParsedLedger(RawLedger raw, RowReader reader, int rows, DateOnly asOf, int shiftDays) =>
        (_raw, _reader, _rows, AsOf, _shiftDays) = (raw, reader, rows, asOf.AddDays(shiftDays), shiftDays);

    public DateOnly AsOf { get; }

    /// <summary>How the file is read.</summary>
    public TableForm Form => _raw.Form;

    /// <summary>What was found out about how dates are written, by column.</summary>
    public IReadOnlyList<(string Column, DateFinding Found)> Dates { get; private init; } = [];

    public IEnumerable<string> UnusedColumns => _raw.Unused;

    public int Taken => _lines.Count;

    public List<Rejection> Rejections { get; } = [];

    public int Rejected { get; private set; }

    /// <summary>Rejected rows that don't tell which receivable they are.</summary>
    public int Unplaced { get; private set; }

    public int NotYetIssued { get; private set; }

    public int Totals { get; private set; }

    /// <summary>Rows that are neither receivables nor totals: repeated headings, remarks.</summary>
    public int LeftOut => _raw.LeftOut;

    /// <summary>Looks through a whole file.</summary>
    /// <exception cref="LedgerRefusedException">It can't be understood.</exception>
    public static ParsedLedger Of(Stream file, ImportRequest request, DateOnly today, LedgerVocabulary vocabulary)
    {
        var raw = new LedgerFile(vocabulary).Read(file, request);
        try
        {
            return Of(raw, request, today, vocabulary);
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private static ParsedLedger Of(RawLedger raw, ImportRequest request, DateOnly today, LedgerVocabulary vocabulary)
    {
        var columns = new DateColumns(raw, today, request.AsOf ?? today);
        var asOfCells = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var row in raw.Survey())
        {
            rows++;
            columns.Add(row);
            if (raw.Value(row, LedgerField.AsOf) is { Length: > 0 } said)
                asOfCells.TryAdd(said, row.Line);
        }

        if (rows == 0)
            throw new LedgerRefusedException("no-rows");
        var dates = columns.Settle(request.Dates, request.DatesTurned);
        var asOf = request.AsOf ?? (asOfCells.Count == 0 ? today : AsOfDate(raw.Heading(LedgerField.AsOf), asOfCells, dates));
        if (asOf > today)
            throw new LedgerRefusedException("as-of-ahead", ("asOf", Texts.Figures.IsoDate(asOf)), ("today", Texts.Figures.IsoDate(today)));
        if (asOf.Year < 1990)
            throw new LedgerRefusedException("as-of-too-old", ("asOf", Texts.Figures.IsoDate(asOf)));
        var currency = request.Currency is null ? null
            : vocabulary.Money.Currency(request.Currency) ?? throw new LedgerRefusedException("unknown-currency", ("value", request.Currency));
        if (currency is null && !raw.Has(LedgerField.Currency) && !raw.TellsCurrency)
            throw new LedgerRefusedException("currency-open");
        var owner = request.Owner is null ? null : OwnerName.Read(request.Owner) ?? throw new LedgerRefusedException("owner-no-email", ("value", request.Owner));
        return new ParsedLedger(
            raw, new RowReader(raw, vocabulary, dates, asOf, currency, owner), rows, asOf,
            request.ShiftToToday ? today.DayNumber - asOf.DayNumber : 0)
        {
            Dates = [.. dates.Findings.Select(found => (raw.Heading(found.Field), found))],
        };
    }

    /// <summary>Reads the rows, once. What is counted here is whole when they have come to their end.</summary>
    /// <exception cref="LedgerRefusedException">At the end: not one could be taken. Such a file would close every receivable that we know.</exception>
    public IEnumerable<LedgerRow> Read(IProgress<double> progress)
    {
        var rows = 0;
        foreach (var row in _raw.Rows)
        {
            if (Judge(row, _reader.Read(row)) is { } taken)
                yield return taken.Shifted(_shiftDays);
            if (++rows % ReportEvery == 0)
                progress.Report((double)rows / _rows);
        }

        if (Taken + NotYetIssued == 0)
            throw new LedgerRefusedException("all-rejected", ("count", Rejected + Totals)) { Rejections = Rejections };
    }

    /// <summary>Whether the file lists a receivable, be it in a row that couldn't be read whole.</summary>
    public bool Lists(ReceivableKey key) =>
        _lines.ContainsKey(key) || _unreadable.Contains(key) || _unreadable.Contains(key with { Installment = ReceivableKey.AnyInstallment });

    /// <summary>
    /// Whether a receivable that the file doesn't list may be one of its rejected rows: of a customer's rows one had no invoice number that could
    /// be read, or of any row not even the customer could.
    /// </summary>
    public bool MayList(ReceivableKey key) =>
        _unknown || _unreadable.Contains(new ReceivableKey(key.CustomerCode, ReceivableKey.AnyInvoice, ReceivableKey.AnyInstallment));

    public void Dispose() => _raw.Dispose();

    private LedgerRow? Judge(RawRow row, RowOutcome outcome)
    {
        if (outcome.NotYetIssued)
            NotYetIssued++;
        if (outcome == RowOutcome.Total)
            Totals++;
        if (outcome.Rejection is { } rejection)
        {
            Reject(rejection);
            if (outcome.Key is { } key)
                _unreadable.Add(key);
            else
                _unknown = true;
            if (outcome.Key is null or { InvoiceNumber: ReceivableKey.AnyInvoice })
                Unplaced++;
        }

        if (outcome.Row is not { } taken)
            return null;
        if (_lines.TryAdd(taken.Key, row.Line))
            return taken;
        Reject(new Rejection(row.Line, _raw.Heading(LedgerField.InvoiceNumber), taken.InvoiceNumber, "duplicate", [("first", _lines[taken.Key])]));
        return null;
    }

    private void Reject(Rejection rejection)
    {
        Rejected++;
        if (Rejections.Count < ImportReport.MaxDetails)
            Rejections.Add(rejection);
    }

    private static DateOnly AsOfDate(string heading, Dictionary<string, int> cells, DateReading reading)
    {
        var dates = cells.Keys.Select(cell => reading.Read(LedgerField.AsOf, cell)).OfType<DateOnly>().Distinct().Order().ToList();
        if (dates.Count == 0)
        {
            var (value, line) = cells.MinBy(cell => cell.Value);
            throw new LedgerRefusedException("as-of-unclear", ("column", heading), ("line", line), ("value", Texts.Escape.Shorten(value, 60)));
        }

        return dates.Count == 1
            ? dates[0]
            : throw new LedgerRefusedException(
                "as-of-open", ("column", heading), ("first", Texts.Figures.IsoDate(dates[0])), ("last", Texts.Figures.IsoDate(dates[^1])));
    }
}
