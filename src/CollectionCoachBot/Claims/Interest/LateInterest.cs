using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>
/// What may be claimed for paying late: simple interest on the undisputed principal that is open now, from the day after the due date to today.
/// What was paid late meanwhile isn't in it. Pure; an estimate for our own people, never words to a customer.
/// </summary>
internal static class LateInterest
{
    private const decimal SmePercentADay = 0.05m;
    private const decimal PointsAboveReference = 8m;
    private const decimal LowOfSale = 1.3m;
    private const decimal HighOfSale = 1.5m;

    /// <summary>保障中小企业款项支付条例 came into force, first version: before, the rule didn't exist.</summary>
    private static readonly DateOnly SmeFrom = new(2020, 9, 1);

    /// <summary>Members outside the euro: their own central bank's rate counts. Directive 2011/7/EU art. 2 (7)(b).</summary>
    private static readonly string[] OtherMembers = ["BGN", "CZK", "DKK", "HUF", "PLN", "RON", "SEK"];

    /// <param name="basis">By which rule.</param>
    /// <param name="open">What is open, one customer's.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="rates">The published rates.</param>
    /// <returns>A line for each receivable past due, the oldest first; none where the rule isn't known or is counsel's.</returns>
    public static IReadOnlyList<InterestLine> Of(InterestBasis basis, IEnumerable<Receivable> open, DateOnly today, InterestRates rates)
    {
        if (basis.Rule is InterestRule.Unknown or InterestRule.Counsel)
            return [];
        var lines = open.Where(receivable => receivable.DueOn < today)
            .OrderBy(receivable => receivable.DueOn).ThenBy(receivable => receivable.InvoiceNumber, StringComparer.Ordinal).ThenBy(receivable => receivable.Installment)
            .Select(receivable => Line(basis.Rule, basis.Agreed, receivable, today, rates)).ToList();
        return FixedSums.On(lines, basis);
    }

    /// <summary>One a currency, the larger interest first.</summary>
    public static IReadOnlyList<InterestSum> Sums(IReadOnlyList<InterestLine> lines)
    {
        var counted = lines.Where(line => line.State is InterestState.Counted or InterestState.CountedInPart).ToList();
        var fixedSums = lines.Select(line => line.Fixed).OfType<FixedSum>().ToLookup(sum => sum.Currency, StringComparer.Ordinal);
        return [.. counted.Select(line => line.Currency).Concat(fixedSums.Select(sums => sums.Key)).Distinct(StringComparer.Ordinal)
            .Select(currency =>
            {
                var own = counted.Where(line => line.Currency == currency).ToList();
                return new InterestSum(currency, own.Sum(line => line.Principal), own.Sum(line => line.Low), own.Sum(line => line.High), fixedSums[currency].Sum(sum => sum.Amount));
            })
            .OrderByDescending(sum => sum.High).ThenBy(sum => sum.Currency, StringComparer.Ordinal)];
    }

    private static InterestLine Line(InterestRule rule, AgreedInterest? agreed, Receivable receivable, DateOnly today, InterestRates rates)
    {
        var disputed = Math.Clamp(receivable.Disputed, 0m, receivable.Open);
        var line = new InterestLine
        {
            Invoice = receivable.InvoiceNumber, Installment = receivable.Installment, DueOn = receivable.DueOn, Currency = receivable.Currency,
            Principal = receivable.Open - disputed, Disputed = disputed, Days = today.DayNumber - receivable.DueOn.DayNumber, State = InterestState.Counted,
        };
        if (IsUnproven(receivable))
            return line with { State = InterestState.NotProven };
        if (line.Principal == 0m)
            return line with { State = InterestState.Disputed };
        var first = receivable.DueOn.AddDays(1);
        return rule switch
        {
            InterestRule.Agreed => Counted(line, [new InterestPart(first, today, null, agreed!.Percent, agreed.Percent, agreed.Per)]),
            InterestRule.Sme => Sme(line, first, today),
            InterestRule.Sale when line.Currency != "CNY" => line with { State = InterestState.OtherCurrency },
            InterestRule.Sale => OfFirstDay(line, first, today, rates.Lpr, percent => (percent * LowOfSale, percent * HighOfSale)),
            InterestRule.Uk => OfFirstDay(line, first, today, rates.BankOfEngland, percent => (percent + PointsAboveReference, percent + PointsAboveReference)),
            InterestRule.Eu when OtherMembers.Contains(line.Currency, StringComparer.Ordinal) => line with { State = InterestState.OtherCurrency },
            InterestRule.Eu => ByHalfYear(line, first, today, rates.Ecb),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule to count by."),
        };
    }

    /// <summary>Acceptance counts as missing until somebody says it is proven; of any other condition somebody must have said that it isn't.</summary>
    private static bool IsUnproven(Receivable receivable) =>
        receivable.ConditionProven == false || receivable is { DueBasis: DueBasis.Acceptance, ConditionProven: not true };

    private static InterestLine Sme(InterestLine line, DateOnly first, DateOnly today)
    {
        var counted = Counted(line, [new InterestPart(first < SmeFrom ? SmeFrom : first, today, null, SmePercentADay, SmePercentADay, RatePeriod.Day)]);
        return first < SmeFrom ? counted with { State = InterestState.CountedInPart, KnownFrom = SmeFrom } : counted;
    }

    /// <summary>The rate of the first day late counts for all days.</summary>
    private static InterestLine OfFirstDay(InterestLine line, DateOnly first, DateOnly today, RateTable table, Func<decimal, (decimal Low, decimal High)> rate)
    {
        if (table.At(first) is not { } published)
            return Unknown(line, first, table);
        var (low, high) = rate(published);
        return Counted(line, [new InterestPart(first, today, published, low, high, RatePeriod.Year)]);
    }

    /// <summary>Each half-year has its rate; the days beyond what is known are left out, and the line says so.</summary>
    private static InterestLine ByHalfYear(InterestLine line, DateOnly first, DateOnly today, RateTable table)
    {
        var parts = table.Between(first, today)
            .Select(part => new InterestPart(part.From, part.To, part.Percent, part.Percent + PointsAboveReference, part.Percent + PointsAboveReference, RatePeriod.Year)).ToList();
        if (parts.Count == 0)
            return Unknown(line, first, table);
        var (before, after) = (first < table.KnownFrom, today > table.KnownUntil);
        return Counted(line, parts) with
        {
            State = before || after ? InterestState.CountedInPart : InterestState.Counted,
            KnownFrom = before ? table.KnownFrom : null,
            KnownUntil = after ? table.KnownUntil : null,
        };
    }

    private static InterestLine Unknown(InterestLine line, DateOnly first, RateTable table) => line with
    {
        State = InterestState.RateNotKnown,
        KnownFrom = first < table.KnownFrom ? table.KnownFrom : null,
        KnownUntil = first > table.KnownUntil ? table.KnownUntil : null,
    };

    private static InterestLine Counted(InterestLine line, IReadOnlyList<InterestPart> parts)
    {
        var sums = parts.Select(part => part.On(line.Principal)).ToList();
        return line with { Parts = parts, Low = Rounded(sums.Sum(sum => sum.Low)), High = Rounded(sums.Sum(sum => sum.High)) };
    }

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
