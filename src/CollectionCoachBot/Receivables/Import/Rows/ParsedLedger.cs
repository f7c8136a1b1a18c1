using System.Globalization;
using System.Runtime.InteropServices;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Receivables.Import.Writing;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>
/// A file that is understood: it gives its receivables on the ledger's date one after the other, and remembers what was left out. It goes
/// through the file twice: what is true of it as a whole (the order of its dates, its day) must be known before the first row is judged.
/// </summary>
internal sealed class ParsedLedger : IDisposable
{
    private const int ReportEvery = 5_000;

    /// <summary>Of the receivables taken, by what stands for their key: a million keys would take a few hundred megabytes.</summary>
    private readonly Dictionary<KeyDigest, int> _lines;
    private readonly ReceivableDigest _digest = new();
    private readonly HashSet<ReceivableKey> _unreadable = [];
    private readonly RawLedger _raw;
    private readonly RowReader _reader;
    private readonly int _rows;
    private readonly int _shiftDays;
    private readonly DateOnly _readAsOf;
    private readonly CreditBook _credits;
    private readonly Dictionary<(string Code, string Currency), decimal> _unapplied = [];

    private readonly UnaddressedOwners _owners = new();
    private int _void;

    /// <summary>A rejected row may be anybody's.</summary>
    private bool _unknown;

    private ParsedLedger(RawLedger raw, RowReader reader, CreditBook credits, int rows, DateOnly asOf, int shiftDays) =>
        (_raw, _reader, _credits, _rows, AsOf, _shiftDays, _readAsOf, _lines) = (raw, reader, credits, rows, asOf.AddDays(shiftDays), shiftDays, asOf, new Dictionary<KeyDigest, int>(rows));

    public DateOnly AsOf { get; }

    /// <summary>What it doesn't list stays as it is.</summary>
    public bool IsDelta { get; private init; }

    /// <summary>How the file is read.</summary>
    public TableForm Form => _raw.Form;

    /// <summary>What was found out about how dates are written, by column.</summary>
    public IReadOnlyList<(string Column, DateFinding Found)> Dates { get; private init; } = [];

    public IEnumerable<string> UnusedColumns => _raw.Unused;

    public int Taken => _lines.Count;

    /// <summary>The first <see cref="RejectedRows.MostKept"/> of them.</summary>
    public List<Rejection> Rejections { get; } = [];

    public int Rejected { get; private set; }

    /// <summary>Those of the first rejected to be told one by one: rows whose owner is only a name are told by their names.</summary>
    public IEnumerable<Rejection> ToTell => Rejections.Where(rejection => rejection.Reason != UnaddressedOwners.Reason).Take(ImportReport.MaxDetails);

    /// <summary>Names in the owners' column whose rows were rejected; null: none.</summary>
    public UnaddressedNames? Unaddressed => _owners.Names;

    /// <summary>Rejected rows that don't tell which receivable they are.</summary>
    public int Unplaced { get; private set; }

    public int NotYetIssued { get; private set; }

    public int Totals { get; private set; }

    /// <summary>Rows that are neither receivables nor totals: repeated headings, remarks, drafts and what was cancelled.</summary>
    public int LeftOut => _raw.LeftOut + _void;

    /// <summary>Credit notes, payments and the like that stand in rows of their own, or are too much in one.</summary>
    public CreditBook Credits => _credits;

    /// <summary>Customers' money that belongs to no invoice, as columns and credits say; 0: the file says that there is none. Whole after <see cref="Read"/>.</summary>
    public IReadOnlyDictionary<(string Code, string Currency), decimal> Unapplied => _unapplied;

    /// <summary>Looks through a whole file.</summary>
    /// <exception cref="LedgerRefusedException">It can't be understood.</exception>
    /// <param name="file">Can be sought and read twice.</param>
    /// <param name="request">How.</param>
    /// <param name="today">The business day.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="zone">Whose day an instant is; null: the day that is written counts.</param>
    public static ParsedLedger Of(Stream file, ImportRequest request, DateOnly today, LedgerVocabulary vocabulary, TimeZoneInfo? zone)
    {
        var raw = new LedgerFile(vocabulary).Read(file, request);
        try
        {
            return Of(raw, request, today, vocabulary, zone);
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private static ParsedLedger Of(RawLedger raw, ImportRequest request, DateOnly today, LedgerVocabulary vocabulary, TimeZoneInfo? zone)
    {
        var columns = new DateColumns(raw, today, request.AsOf ?? today);
        var asOfCells = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        var mayHaveCredits = false;
        foreach (var row in raw.Survey())
        {
            rows++;
            columns.Add(row);
            mayHaveCredits = mayHaveCredits || raw.MayBeCredit(row);
            if (raw.Value(row, LedgerField.AsOf) is { Length: > 0 } said)
                asOfCells.TryAdd(said, row.Line);
        }

        if (rows == 0)
            throw new LedgerRefusedException("no-rows");
        var dates = columns.Settle(request.Dates, request.DatesTurned);
        var asOf = request.AsOf ?? (asOfCells.Count == 0 ? (raw.TitleDay is { } title ? TitleDate(title, request.Dates, today) : today) : AsOfDate(raw.Heading(LedgerField.AsOf), asOfCells, dates));
        if (asOf > today)
            throw new LedgerRefusedException("as-of-ahead", ("asOf", Texts.Figures.IsoDate(asOf)), ("today", Texts.Figures.IsoDate(today)));
        if (asOf.Year < 1990)
            throw new LedgerRefusedException("as-of-too-old", ("asOf", Texts.Figures.IsoDate(asOf)));
        var currency = request.Currency is null ? null
            : vocabulary.Money.Currency(request.Currency) ?? throw new LedgerRefusedException("unknown-currency", ("value", request.Currency));
        if (currency is null && !raw.Has(LedgerField.Currency) && !raw.TellsCurrency)
            throw raw.OwnCurrencyUntold is { } own ? new LedgerRefusedException("own-currency-open", ("column", own)) : new LedgerRefusedException("currency-open");
        var owner = request.Owner is null ? null : OwnerName.Read(request.Owner) ?? throw new LedgerRefusedException("owner-no-email", ("value", request.Owner));
        var reader = new RowReader(raw, vocabulary, dates, asOf, currency, new RowOwners(request.People, owner), zone);
        var credits = mayHaveCredits ? CreditBook.Of(() => raw.Rows.Select(reader.Read)) : CreditBook.Empty;
        return new ParsedLedger(raw, reader, credits, rows, asOf, request.ShiftToToday ? today.DayNumber - asOf.DayNumber : 0)
        {
            IsDelta = request.IsDelta,
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

        if (_reader.Balance.IsRunning)
            throw new LedgerRefusedException("running-balance", ("column", _raw.Heading(LedgerField.Open)), ("rows", _reader.Balance.Rows));
        foreach (var (key, amount) in _credits.Unapplied)
            _unapplied[key] = _unapplied.GetValueOrDefault(key) is > 0m and var said ? said : amount;
        if (Taken + NotYetIssued + (IsDelta ? _credits.Count : 0) == 0)
            throw new LedgerRefusedException("all-rejected", ("count", Rejected + Totals)) { Rejections = [.. ToTell], UnaddressedOwners = _owners.Names };
    }

    /// <summary>Takes credits back that name an invoice which we know, but a delta doesn't list.</summary>
    public void RefuseUnlisted(IReadOnlyList<CreditRow> credits)
    {
        foreach (var credit in credits)
        {
            var key = (credit.CustomerCode, credit.Currency);
            _unapplied[key] = Math.Max(0m, _unapplied.GetValueOrDefault(key) - credit.Amount);
            Reject(new Rejection(credit.Line, _raw.Heading(LedgerField.InvoiceNumber), credit.Number, "credit-unlisted", []));
        }
    }

    /// <summary>Whether the file lists a receivable, be it in a row that couldn't be read whole.</summary>
    public bool Lists(ReceivableKey key) =>
        _lines.ContainsKey(_digest.Of(key)) || _unreadable.Contains(key) || _unreadable.Contains(key with { Installment = ReceivableKey.AnyInstallment });

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
        if (outcome.IsVoid)
            _void++;
        else if (outcome == RowOutcome.Total)
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

        if (outcome.Credit is not null && _credits.Refusal(row.Line) is var (reason, first))
            Reject(new Rejection(row.Line, _raw.Heading(LedgerField.InvoiceNumber), outcome.Credit.Number, reason, [("first", first)]));
        if (outcome.Row is not { } taken)
            return null;
        if (Unlike(taken) is { } other)
        {
            _unreadable.Add(taken.Key);
            Reject(new Rejection(row.Line, _raw.Heading(LedgerField.UnappliedCash), Number(taken.UnappliedCash!.Value), "unapplied-differs", [("other", Number(other))]));
            return null;
        }

        var digest = _digest.Of(taken.Key);
        if (_lines.TryAdd(digest, row.Line))
            return taken.LoweredBy(_credits.Lowers(taken.Key), _readAsOf);
        Reject(new Rejection(row.Line, _raw.Heading(LedgerField.InvoiceNumber), taken.InvoiceNumber, "duplicate", [("first", _lines[digest])]));
        return null;
    }

    /// <summary>Another amount that an earlier row of the customer gives as their money without an invoice; of one customer there can be one only.</summary>
    private decimal? Unlike(LedgerRow row)
    {
        if (row.UnappliedCash is not { } said)
            return null;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_unapplied, (row.CustomerCode, row.Currency), out _);
        if (known > 0m && said > 0m && known != said)
            return known;
        known = Math.Max(known, said);
        return null;
    }

    private static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    private void Reject(Rejection rejection)
    {
        Rejected++;
        if (rejection.Reason == UnaddressedOwners.Reason)
            _owners.Add(rejection.Value);
        if (Rejections.Count < RejectedRows.MostKept)
            Rejections.Add(rejection);
    }

    /// <summary>No ledger stands for a day to come; what can be two days besides is asked.</summary>
    private static DateOnly TitleDate(TitleDay title, DateOrder? given, DateOnly today)
    {
        var days = Enum.GetValues<DateOrder>().Where(order => given is null || given == order).Select(order => title.Cell[order]).OfType<DateOnly>().Distinct().Order().ToList();
        var past = days.Where(day => day <= today).ToList();
        return (past.Count > 0 ? past : days) is [var only] ? only
            : throw new LedgerRefusedException("as-of-title-open", ("line", title.Line), ("value", Texts.Escape.Shorten(title.Text, 60)));
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
