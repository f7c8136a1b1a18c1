namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Settles for each date column whether the month or the day stands first, over the whole column and never row by row.
/// A column that leaves it open (every day is 12 or less) takes the order of the file's other columns, since one program wrote them all;
/// where these leave it open too, or disagree, the file is refused with the question.
/// </summary>
internal static class DateColumns
{
    /// <param name="ledger">The whole file.</param>
    /// <param name="given">The order that the person told us; null: settle it.</param>
    /// <exception cref="LedgerRefusedException">The order is open, or a column holds both.</exception>
    public static IReadOnlyDictionary<LedgerField, DateOrder> Settle(RawLedger ledger, DateOrder? given)
    {
        LedgerField[] fields = [.. ((LedgerField[])[LedgerField.IssuedOn, LedgerField.DueOn, LedgerField.SettledOn, LedgerField.AsOf]).Where(ledger.Has)];
        if (given is { } order)
            return fields.ToDictionary(field => field, _ => order);
        var columns = fields.ToDictionary(field => field, field => Evidence.Of(ledger, field));
        var settled = columns.Values.Select(evidence => evidence.Order).OfType<DateOrder>().Distinct().ToList();
        return columns.ToDictionary(
            column => column.Key,
            column => column.Value.Order
                ?? (settled.Count == 1 ? settled[0]
                    : column.Value.Open is { } example ? throw new LedgerRefusedException(
                        "date-order-open", ("column", ledger.Heading(column.Key)), ("line", example.Line), ("value", example.Value))
                    : DateOrder.MonthFirst));
    }

    /// <summary>What a column's dates say of its order.</summary>
    /// <param name="Order">Null: nothing decides it.</param>
    /// <param name="Open">A date that reads differently either way, if there is one.</param>
    private sealed record Evidence(DateOrder? Order, (int Line, string Value)? Open)
    {
        public static Evidence Of(RawLedger ledger, LedgerField field)
        {
            (int Line, string Value)? monthFirst = null, dayFirst = null, open = null;
            foreach (var row in ledger.Rows.DistinctBy(row => ledger.Value(row, field)))
            {
                var value = ledger.Value(row, field);
                switch (DateText.Read(value, DateOrder.MonthFirst), DateText.Read(value, DateOrder.DayFirst))
                {
                    case ({ }, null):
                        monthFirst ??= (row.Line, value);
                        break;
                    case (null, { }):
                        dayFirst ??= (row.Line, value);
                        break;
                    case ({ } either, { } or) when either != or:
                        open ??= (row.Line, value);
                        break;
                }
            }

            if (monthFirst is { } month && dayFirst is { } day)
            {
                throw new LedgerRefusedException(
                    "date-order-mixed",
                    ("column", ledger.Heading(field)), ("line", month.Line), ("value", month.Value), ("line2", day.Line), ("value2", day.Value));
            }

            return new Evidence(monthFirst is not null ? DateOrder.MonthFirst : dayFirst is not null ? DateOrder.DayFirst : null, open);
        }
    }
}
