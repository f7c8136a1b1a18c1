using AdaptiveCards;
using CollectionCoachBot.Claims.Evidence;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>The interest card below its head: the sums, the rule with its source, each invoice with its formula, and what is still to be asked.</summary>
internal sealed class InterestParts(InterestLines formulas, InterestRates rates, Words words)
{
    /// <summary>More than a phone shows at a glance; the sums count all.</summary>
    private const int LinesShown = 10;

    public IEnumerable<AdaptiveElement> Of(InterestView view, DateOnly today, Language language)
    {
        if (view.Basis.Rule == InterestRule.Unknown)
            return [.. Asked(view.Basis.Missing, language), .. Buttons(view, language)];
        if (view.Basis.Rule == InterestRule.Counsel)
            return [CardParts.Text(words.Card(language, "claims.rule-counsel")), .. Answered(view, today, language), .. Buttons(view, language)];
        return
        [
            .. Sums(view, language),
            .. Rule(view.Basis, language),
            .. Answered(view, today, language),
            .. view.Lines.Take(LinesShown).SelectMany(line => formulas.Of(line, view.Basis.Rule, today, language)),
            .. view.Lines.Count > LinesShown ? [CardParts.Subtle(words.Card(language, "claims.more-lines", ("count", view.Lines.Count - LinesShown)))] : (AdaptiveElement[])[],
            CardParts.SmallPrint(words.Card(language, "claims.only-open")),
            .. Buttons(view, language),
        ];
    }

    private IEnumerable<AdaptiveElement> Asked(IReadOnlyList<MissingFact> missing, Language language) =>
        missing.Select(fact => CardParts.Text("☐ " + words.Card(language, "claims.missing-" + TextKeys.Of(fact))))
            .Prepend(CardParts.Strong(words.Card(language, "claims.missing")));

    private IEnumerable<AdaptiveElement> Sums(InterestView view, Language language)
    {
        if (view.Lines.Count == 0)
        {
            yield return CardParts.Text(words.Card(language, "claims.not-late"));
            yield break;
        }

        yield return CardParts.Heading(words.Card(language, "claims.may-be-claimed"));
        var sums = LateInterest.Sums(view.Lines);
        if (sums.Count == 0)
            yield return CardParts.Text(words.Card(language, "claims.nothing-counted"));
        foreach (var sum in sums)
        {
            if (sum.Principal > 0m)
            {
                yield return CardParts.Strong(formulas.Range(sum.Low, sum.High, sum.Currency, language));
                yield return CardParts.Text(words.Card(language, "claims.on-principal", ("principal", Figures.Money(sum.Principal, sum.Currency, language))), AdaptiveSpacing.None);
            }

            if (sum.Fixed > 0m)
                yield return CardParts.Text(words.Card(language, "claims.fixed-sum", ("amount", Figures.Money(sum.Fixed, sum.Currency, language))), AdaptiveSpacing.None);
        }
    }

    /// <summary>Under what, by which article, and how far the published rates are known.</summary>
    private IEnumerable<AdaptiveElement> Rule(InterestBasis basis, Language language)
    {
        var agreed = basis.Agreed;
        yield return CardParts.Text(agreed is null
            ? words.Card(language, "claims.rule-" + TextKeys.Of(basis.Rule))
            : words.Card(language, "claims.rule-agreed-" + TextKeys.Of(agreed.Per), ("percent", InterestLines.Percent(agreed.Percent)), ("clause", agreed.Clause ?? words.Plain(language, "claims.no-clause"))));
        if (agreed is not null && basis.Law is Jurisdiction.Prc or Jurisdiction.Eu)
            yield return CardParts.Subtle(words.Card(language, "claims.agreed-under-" + TextKeys.Of(basis.Law)));
        var (name, table) = basis.Rule switch
        {
            InterestRule.Sale => ("lpr", rates.Lpr),
            InterestRule.Uk => ("boe", rates.BankOfEngland),
            InterestRule.Eu => ("ecb", rates.Ecb),
            _ => ("", null),
        };
        if (table is not null)
        {
            yield return CardParts.Subtle(words.Card(language, "claims.source-" + name,
                ("checked", Figures.IsoDate(table.CheckedOn)), ("until", Figures.IsoDate(table.KnownUntil))));
        }
    }

    private IEnumerable<AdaptiveElement> Answered(InterestView view, DateOnly today, Language language)
    {
        if (view.Answered is not { } answered)
            yield break;
        var date = Figures.Date(answered.On, today, language);
        var key = view.Basis.Agreed is null ? "claims.none-agreed" : "claims.agreed";
        yield return CardParts.SmallPrint(answered.By is { } by ? words.Card(language, key + "-by", ("name", by), ("date", date)) : words.Card(language, key + "-on", ("date", date)));
    }

    private IEnumerable<AdaptiveElement> Buttons(InterestView view, Language language)
    {
        var missing = view.Basis.Missing;
        var rate = CardParts.Execute(words.Plain(language, "claims.to-rate"), InterestForm.OpenVerb, view.Reference);
        var contract = CardParts.Execute(words.Plain(language, "claims.to-contract"), ContractForm.OpenVerb(InterestPage.CommandName), view.Reference);
        if (missing.Contains(MissingFact.AgreedRate))
            rate.Style = "positive";
        else if (missing.Contains(MissingFact.Contract))
            contract.Style = "positive";
        yield return CardParts.Buttons(rate, contract);
        yield return CardParts.Buttons(CardParts.Execute(words.Plain(language, "claims.to-evidence"), EvidencePage.CommandName + ".open", view.Reference));
    }
}
