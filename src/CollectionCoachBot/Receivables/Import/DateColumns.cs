namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Settles for each date column whether the month or the day stands first, over the whole column and never row by row.
/// A column that leaves it open (every day is 12 or less) takes the order of the file's other columns, since one program wrote them all;
/// where these leave it open too, or disagree, the file is refused with the question.
/// </summary>
internal sealed class DateColumns(RawLedger ledger)
{
    private readonly Dictionary<LedgerField, Evidence> _columns =
        ((LedgerField[])[LedgerField.IssuedOn, LedgerField.DueOn, LedgerField.SettledOn, LedgerField.AsOf]).Where(ledger.Has).ToDictionary(field => field, _ => new Evidence());

    /// <summary>Takes one row into account.</summary>
    public void Add(RawRow row)
    {
        foreach (var (field, evidence) in _columns)
            evidence.Add(row.Line, ledger.Value(row, field));
    }

    /// <summary>Call it after the last row.</summary>
    /// <param name="given">The order that the person told us; null: settle it.</param>
    /// <exception cref="LedgerRefusedException">The order is open, or a column holds both.</exception>
    public IReadOnlyDictionary<LedgerField, DateOrder> Settle(DateOrder? given)
    {
        if (given is { } order)
            return _columns.ToDictionary(column => column.Key, _ => order);
        foreach (var (field, evidence) in _columns)
        {
            if (evidence is { MonthFirst: { } month, DayFirst: { } day })
            {
                throw new LedgerRefusedException(
                    "date-order-mixed",
                    ("column", ledger.Heading(field)), ("line", month.Line), ("value", month.Value), ("line2", day.Line), ("value2", day.Value));
            }
        }

        var settled = _columns.Values.Select(evidence => evidence.Order).OfType<DateOrder>().Distinct().ToList();
        return _columns.ToDictionary(
            column => column.Key,
            column => column.Value.Order
                ?? (settled.Count == 1 ? settled[0]
                    : column.Value.Open is { } example ? throw new LedgerRefusedException(
                        "date-order-open", ("column", ledger.Heading(column.Key)), ("line", example.Line), ("value", example.Value))
                    : DateOrder.MonthFirst));
    }

    /// <summary>What a column's dates say of its order: the first date that can only be read with the month first, with the day first, and either way.</summary>
    private sealed class Evidence
    {
        /// <summary>A ledger has a hundred thousand rows, but few days: each is looked at once.</summary>
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public (int Line, string Value)? MonthFirst { get; private set; }

        public (int Line, string Value)? DayFirst { get; private set; }

        public (int Line, string Value)? Open { get; private set; }

        /// <summary>Null: nothing decides it.</summary>
        public DateOrder? Order => MonthFirst is not null ? DateOrder.MonthFirst : DayFirst is not null ? DateOrder.DayFirst : null;

        public void Add(int line, string value)
        {
            if (value.Length == 0 || _seen.Contains(value))
                return;
            if (_seen.Count < 20_000)
                _seen.Add(value);
            switch (DateText.Read(value, DateOrder.MonthFirst), DateText.Read(value, DateOrder.DayFirst))
            {
                case ({ }, null):
                    MonthFirst ??= (line, value);
                    break;
                case (null, { }):
                    DayFirst ??= (line, value);
                    break;
                case ({ } either, { } or) when either != or:
                    Open ??= (line, value);
                    break;
            }
        }
    }
}
