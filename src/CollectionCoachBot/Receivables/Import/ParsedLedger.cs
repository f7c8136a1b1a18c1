namespace CollectionCoachBot.Receivables.Import;

/// <summary>A file that was understood: its receivables on the ledger's date, and what was left out.</summary>
internal sealed class ParsedLedger
{
    private readonly Dictionary<ReceivableKey, int> _lines = [];
    private readonly HashSet<ReceivableKey> _unreadable = [];

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<string> UnusedColumns { get; init; }

    public List<LedgerRow> Rows { get; } = [];

    public List<Rejection> Rejections { get; } = [];

    public int Rejected { get; private set; }

    public int NotYetIssued { get; private set; }

    public int Totals { get; private set; }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="LedgerRefusedException">It can't be understood, or holds nothing that can be taken.</exception>
    public static ParsedLedger Of(Stream file, ImportRequest request, DateOnly today, LedgerVocabulary vocabulary, IProgress<double>? progress)
    {
        var raw = new CsvLedger(vocabulary).Read(file);
        var orders = DateColumns.Settle(raw, request.Dates);
        var asOf = AsOfDate(raw, orders, request, today);
        var currency = request.Currency is null ? null
            : vocabulary.Currency(request.Currency) ?? throw new LedgerRefusedException("unknown-currency", ("value", request.Currency));
        if (currency is null && !raw.Has(LedgerField.Currency))
            throw new LedgerRefusedException("currency-open");
        if (request.Owner is { } owner && !owner.Contains('@', StringComparison.Ordinal))
            throw new LedgerRefusedException("owner-no-email", ("value", owner));

        var days = request.ShiftToToday ? today.DayNumber - asOf.DayNumber : 0;
        var parsed = new ParsedLedger { AsOf = asOf.AddDays(days), UnusedColumns = [.. raw.Unused] };
        var reader = new RowReader(raw, vocabulary, orders, asOf, currency, request.Owner?.Trim().ToLowerInvariant());
        for (var i = 0; i < raw.Rows.Count; i++)
        {
            parsed.Add(raw, raw.Rows[i], reader.Read(raw.Rows[i]), days);
            if (i % 5_000 == 0)
                progress?.Report((double)i / raw.Rows.Count);
        }

        // Taking such a file would close every receivable that we know.
        return parsed.Rows.Count + parsed.NotYetIssued > 0 ? parsed : throw new LedgerRefusedException(
            "all-rejected", ("count", parsed.Rejected), ("line", parsed.Rejections.FirstOrDefault()?.Line ?? 0));
    }

    /// <summary>Whether a receivable stands in the file in a row that couldn't be read whole: then it hasn't vanished.</summary>
    public bool StillListed(ReceivableKey key) =>
        _unreadable.Contains(key) || _unreadable.Contains(key with { Installment = ReceivableKey.AnyInstallment });

    private void Add(RawLedger raw, RawRow row, RowOutcome outcome, int shiftDays)
    {
        if (outcome.NotYetIssued)
            NotYetIssued++;
        if (outcome == RowOutcome.Total)
            Totals++;
        if (outcome.Key is { } unreadable)
            _unreadable.Add(unreadable);
        if (outcome.Rejection is { } rejection)
            Reject(rejection);
        if (outcome.Row is not { } taken)
            return;
        if (_lines.TryAdd(taken.Key, row.Line))
            Rows.Add(taken.Shifted(shiftDays));
        else
            Reject(new Rejection(row.Line, raw.Heading(LedgerField.InvoiceNumber), taken.InvoiceNumber, "duplicate", [("first", _lines[taken.Key])]));
    }

    private void Reject(Rejection rejection)
    {
        Rejected++;
        if (Rejections.Count < ImportReport.MaxDetails)
            Rejections.Add(rejection);
    }

    private static DateOnly AsOfDate(RawLedger raw, IReadOnlyDictionary<LedgerField, DateOrder> orders, ImportRequest request, DateOnly today)
    {
        var asOf = request.AsOf ?? today;
        if (request.AsOf is null && raw.Has(LedgerField.AsOf))
        {
            var dates = raw.Rows
                .Select(row => DateText.Read(raw.Value(row, LedgerField.AsOf), orders[LedgerField.AsOf]))
                .OfType<DateOnly>().Distinct().Order().ToList();
            if (dates.Count == 0 && raw.Rows.FirstOrDefault(row => raw.Value(row, LedgerField.AsOf).Length > 0) is { } unclear)
            {
                throw new LedgerRefusedException(
                    "as-of-unclear", ("column", raw.Heading(LedgerField.AsOf)), ("line", unclear.Line),
                    ("value", Texts.Escape.Shorten(raw.Value(unclear, LedgerField.AsOf), 60)));
            }

            asOf = dates.Count <= 1
                ? dates.FirstOrDefault(today)
                : throw new LedgerRefusedException(
                    "as-of-open", ("column", raw.Heading(LedgerField.AsOf)), ("first", Texts.Figures.IsoDate(dates[0])), ("last", Texts.Figures.IsoDate(dates[^1])));
        }

        return asOf > today ? throw new LedgerRefusedException("as-of-ahead", ("asOf", Texts.Figures.IsoDate(asOf)), ("today", Texts.Figures.IsoDate(today)))
            : asOf.Year < 1990 ? throw new LedgerRefusedException("as-of-too-old", ("asOf", Texts.Figures.IsoDate(asOf)))
            : asOf;
    }
}
