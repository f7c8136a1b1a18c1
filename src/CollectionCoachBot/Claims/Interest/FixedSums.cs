using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>
/// The sum that a statute grants for each invoice paid late. UK: Late Payment of Commercial Debts (Interest) Act 1998 s. 5A, by the size of the debt,
/// where interest is the Act's own. EU: Directive 2011/7/EU art. 6, whether interest is agreed or not. It stands once an invoice, though installments are late.
/// </summary>
internal static class FixedSums
{
    private const string Pounds = "GBP";

    private static readonly FixedSum Euro = new(40m, "EUR");

    public static IReadOnlyList<InterestLine> On(IReadOnlyList<InterestLine> lines, InterestBasis basis)
    {
        var isUk = basis.Rule == InterestRule.Uk;
        if (!isUk && basis is not ({ Rule: InterestRule.Eu } or { Rule: InterestRule.Agreed, Law: Jurisdiction.Eu }))
            return lines;

        // It is granted where interest runs, whether or not its rate is known.
        var late = lines.Where(line => line.State is InterestState.Counted or InterestState.CountedInPart or InterestState.RateNotKnown or InterestState.OtherCurrency)
            .GroupBy(line => line.Invoice, StringComparer.Ordinal)
            .ToDictionary(invoice => (invoice.Key, invoice.First().Installment), invoice => isUk ? Of([.. invoice]) : Euro);
        return [.. lines.Select(line => late.TryGetValue((line.Invoice, line.Installment), out var sum) ? line with { Fixed = sum } : line)];
    }

    /// <summary>Of a debt in another currency the least, since the bands are in pounds.</summary>
    private static FixedSum Of(IReadOnlyList<InterestLine> invoice) => new(
        invoice.Any(line => line.Currency != Pounds) ? 40m : invoice.Sum(line => line.Principal) switch { < 1_000m => 40m, < 10_000m => 70m, _ => 100m }, Pounds);
}
