using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>One invoice on the interest card: what may be claimed for it, the sum as anybody can do it again, and what was left out.</summary>
internal sealed class InterestLines(Words words)
{
    public IEnumerable<AdaptiveElement> Of(InterestLine line, InterestRule rule, DateOnly today, Language language)
    {
        var invoice = Escape.Shorten(line.Invoice, 30);
        var due = Figures.Date(line.DueOn, today, language);
        yield return CardParts.Strong(line.Installment > 1
            ? words.Card(language, "claims.line-installment", ("invoice", invoice), ("number", line.Installment), ("date", due), ("days", line.Days))
            : words.Card(language, "claims.line", ("invoice", invoice), ("date", due), ("days", line.Days)));
        foreach (var part in line.Parts)
            yield return CardParts.Text(Formula(part, line, rule, today, language), AdaptiveSpacing.None);
        if (line.Parts.Count > 0)
            yield return CardParts.Text("= " + Range(line.Low, line.High, line.Currency, language), AdaptiveSpacing.None);
        if (line.Fixed is { } sum)
            yield return CardParts.Text("+ " + Figures.Money(sum.Amount, sum.Currency, language), AdaptiveSpacing.None);
        foreach (var left in LeftOut(line, language))
            yield return CardParts.Subtle(left);
    }

    public string Range(decimal low, decimal high, string currency, Language language) => low == high
        ? Figures.Money(low, currency, language)
        : words.Card(language, "claims.range", ("low", Figures.Money(low, currency, language)), ("high", Figures.Money(high, currency, language)));

    /// <summary>With as many decimals as it has, two at least: a sum has those of its longer part. A number, since a text that begins like a list would be escaped.</summary>
    public static decimal Percent(decimal percent) => percent + 0.00m;

    private string Formula(InterestPart part, InterestLine line, InterestRule rule, DateOnly today, Language language)
    {
        var key = (part.Per, rule) switch
        {
            (RatePeriod.Day, _) => "claims.formula-day",
            (_, InterestRule.Sale) => "claims.formula-range",
            (_, InterestRule.Uk or InterestRule.Eu) => "claims.formula-over",
            _ => "claims.formula-year",
        };
        var formula = words.Card(language, key,
            ("principal", Figures.Money(line.Principal, line.Currency, language)), ("percent", Percent(part.BasePercent ?? part.LowPercent)), ("days", part.Days));
        return line.Parts.Count == 1 && part.Days == line.Days
            ? formula
            : words.Card(language, "claims.formula-of", ("from", Figures.Date(part.From, today, language)), ("to", Figures.Date(part.To, today, language))) + formula;
    }

    private IEnumerable<string> LeftOut(InterestLine line, Language language)
    {
        if (line.State is InterestState.NotProven or InterestState.Disputed or InterestState.OtherCurrency)
            yield return words.Card(language, "claims.left-" + TextKeys.Of(line.State));
        var isInPart = line.State == InterestState.CountedInPart;
        if (line.KnownUntil is { } until)
            yield return words.Card(language, isInPart ? "claims.part-until" : "claims.none-after", ("date", Figures.IsoDate(until)));
        if (line.KnownFrom is { } from)
            yield return words.Card(language, isInPart ? "claims.part-from" : "claims.none-before", ("date", Figures.IsoDate(from)));
        if (line is { Disputed: > 0m, Principal: > 0m })
            yield return words.Card(language, "claims.left-part-disputed", ("amount", Figures.Money(line.Disputed, line.Currency, language)));
    }
}
