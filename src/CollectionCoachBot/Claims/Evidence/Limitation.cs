using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>
/// The limitation clock under PRC law. Pure. It errs on the early side: holidays that would put off the last day aren't counted (民法典 art. 203), and what was
/// logged after the end doesn't bring a debt back to life, though a debtor's new promise might (art. 192).
/// </summary>
internal static class Limitation
{
    /// <summary>民法典 art. 188, from the end of the time for payment.</summary>
    private const int Usual = 3;

    /// <summary>民法典 art. 594: a sale of goods across a border.</summary>
    private const int InternationalSale = 4;

    /// <summary>民法通则 art. 135, for what had run out before the three years came into force on <see cref="ThreeYearsFrom"/>.</summary>
    private const int Before = 2;

    /// <summary>民法典 art. 188 (2): no evidence carries a claim further.</summary>
    private const int Longest = 20;

    private static readonly DateOnly ThreeYearsFrom = new(2017, 10, 1);

    /// <summary>Neither is another country, and a sale there isn't treated as a domestic one either: the shorter period is safe.</summary>
    private static readonly string[] Domestic = ["CN", "HK", "MO", "TW"];

    /// <summary>Whether anything can be said: of another law, or where it isn't known, counsel is asked.</summary>
    public static bool IsKnown(ContractFacts facts) => facts.Jurisdiction == Jurisdiction.Prc;

    /// <param name="facts">What is known of the contract.</param>
    /// <param name="country">The customer's, ISO 3166; null: not known.</param>
    /// <param name="receivables">One customer's, settled installments among them.</param>
    /// <param name="evidence">That customer's; what was taken back doesn't count.</param>
    /// <param name="today">The business day.</param>
    /// <returns>One for each invoice with something open whose last installment was due, the first to end first; none where <see cref="IsKnown"/> is false.</returns>
    public static IReadOnlyList<LimitationClock> Of(
        ContractFacts facts, string? country, IEnumerable<Receivable> receivables, IReadOnlyList<ClaimEvidence> evidence, DateOnly today)
    {
        if (!IsKnown(facts))
            return [];
        var isInternational = facts.Kind == ContractKind.Goods && country is not null && !Domestic.Contains(country, StringComparer.OrdinalIgnoreCase);
        return [.. receivables
            .GroupBy(receivable => receivable.InvoiceNumber, StringComparer.Ordinal)
            .Where(invoice => invoice.Any(receivable => receivable is { ClosedOn: null, Open: > 0m }) && invoice.Max(receivable => receivable.DueOn) < today)
            .Select(invoice => Clock(invoice.Key, invoice.Max(receivable => receivable.DueOn), isInternational, evidence, today))
            .OrderBy(clock => clock.EndsOn).ThenBy(clock => clock.Invoice, StringComparer.Ordinal)];
    }

    private static LimitationClock Clock(string invoice, DateOnly lastDue, bool isInternational, IReadOnlyList<ClaimEvidence> evidence, DateOnly today)
    {
        var latest = lastDue.AddYears(Longest);
        var (from, years) = (lastDue, YearsFrom(lastDue, isInternational));
        foreach (var day in evidence
            .Where(row => row.WithdrawnAt is null && row.Day <= today && (row.InvoiceNumber is null || row.InvoiceNumber == invoice))
            .Select(row => row.Day).Order())
        {
            // What lies before the due date interrupts nothing that runs; what comes after the end comes too late.
            if (day > from && day <= from.AddYears(years))
                (from, years) = (day, YearsFrom(day, isInternational));
        }

        // The day with which it begins isn't counted, so the last day bears the same date; February 29 ends on the 28th (民法典 art. 201, 202).
        var end = from.AddYears(years) is var ends && ends < latest ? ends : latest;
        return new LimitationClock(invoice, lastDue, from, years, end, end.DayNumber - today.DayNumber);
    }

    private static int YearsFrom(DateOnly day, bool isInternational) =>
        isInternational ? InternationalSale : day.AddYears(Before) < ThreeYearsFrom ? Before : Usual;
}
