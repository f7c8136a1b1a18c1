using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>The evidence card below its head: the clocks, by which article they run, what was logged, and what the ledger suggests to log.</summary>
internal sealed class EvidenceParts(Words words)
{
    private const int Shown = 10;

    /// <summary>The second warning; the first is <see cref="ClaimsBook.FirstWarning"/>, the last <see cref="Coaching.LimitationNotice.Urgent"/>.</summary>
    private const int SecondWarning = 90;

    public IEnumerable<AdaptiveElement> Of(EvidenceView view, Language language) =>
    [
        .. Clocks(view, language),
        .. Evidence(view, language),
        .. Suggested(view, language),
        .. Buttons(view, language),
    ];

    private IEnumerable<AdaptiveElement> Clocks(EvidenceView view, Language language)
    {
        if (!Limitation.IsKnown(view.Account.Contract))
        {
            yield return CardParts.Text(words.Card(language, view.Account.Contract.Jurisdiction == default ? "claims.limitation-no-law" : "claims.limitation-other-law"));
            yield break;
        }

        if (view.Clocks.Count == 0)
            yield return CardParts.Text(words.Card(language, "claims.limitation-not-due"));
        foreach (var clock in view.Clocks.Take(Shown))
        {
            var today = view.Account.Today;
            var line = words.Card(language, clock.IsOver ? "claims.clock-over" : "claims.clock",
                ("invoice", Escape.Shorten(clock.Invoice, 30)), ("end", Figures.IsoDate(clock.EndsOn)), ("days", Math.Abs(clock.DaysLeft)));
            var from = words.Card(language, clock.RunsFrom == clock.LastDueOn ? "claims.clock-from-due" : "claims.clock-from-evidence",
                ("date", Figures.Date(clock.RunsFrom, today, language)), ("years", clock.Years));
            yield return clock.DaysLeft switch
            {
                <= Coaching.LimitationNotice.Urgent => CardParts.Notice([line, from], AdaptiveContainerStyle.Attention),
                <= SecondWarning => CardParts.Notice([line, from]),
                <= ClaimsBook.FirstWarning => CardParts.Notice([line, from], AdaptiveContainerStyle.Accent),
                _ => new AdaptiveContainer { Items = [CardParts.Text(line), CardParts.Subtle(from)], Spacing = AdaptiveSpacing.Small },
            };
        }

        if (view.Clocks.Count > Shown)
            yield return CardParts.Subtle(words.Card(language, "claims.more-clocks", ("count", view.Clocks.Count - Shown)));
        yield return CardParts.SmallPrint(words.Card(language, "claims.limitation-rule"));
    }

    private IEnumerable<AdaptiveElement> Evidence(EvidenceView view, Language language)
    {
        yield return CardParts.Heading(words.Card(language, "claims.evidence-heading"));
        if (view.Evidence.Count == 0)
            yield return CardParts.Text(words.Card(language, "claims.evidence-none"));
        foreach (var row in view.Evidence.Take(Shown))
        {
            yield return CardParts.Text(words.Card(language, "claims.evidence-row",
                ("date", Figures.Date(row.Day, view.Account.Today, language)), ("kind", words.Plain(language, "claims.kind-" + TextKeys.Of(row.Kind))),
                ("invoice", row.InvoiceNumber is { } invoice ? Escape.Shorten(invoice, 30) : words.Plain(language, "claims.log-all")),
                ("name", view.Names.GetValueOrDefault(row.LoggedById, "–"))));
            var back = CardParts.Buttons(CardParts.Execute(words.Plain(language, "claims.take-back"), WithdrawEvidence.ActionVerb, view.Reference, ("e", row.Id)));
            back.Spacing = AdaptiveSpacing.None;
            yield return back;
        }

        if (view.Evidence.Count > Shown)
            yield return CardParts.Subtle(words.Card(language, "claims.more-evidence", ("count", view.Evidence.Count - Shown)));
    }

    /// <summary>The ledger shows that a part was paid, not on which day: it is no evidence by itself, but somebody may know.</summary>
    private IEnumerable<AdaptiveElement> Suggested(EvidenceView view, Language language) =>
        view.PartlyPaid.Take(Shown).Select(receivable => CardParts.Subtle(words.Card(language, "claims.partly-paid",
            ("invoice", Escape.Shorten(receivable.InvoiceNumber, 30)), ("amount", Figures.Money(receivable.Amount - receivable.Open, receivable.Currency, language)))));

    private IEnumerable<AdaptiveElement> Buttons(EvidenceView view, Language language)
    {
        var log = view.Invoice is { } invoice
            ? CardParts.Execute(words.Plain(language, "claims.to-log"), EvidenceForm.OpenVerb, view.Reference, ("i", ShowInvoice.KeyOf(invoice)))
            : CardParts.Execute(words.Plain(language, "claims.to-log"), EvidenceForm.OpenVerb, view.Reference);
        log.Style = "positive";
        yield return CardParts.Buttons(log, CardParts.Execute(words.Plain(language, "claims.to-contract"), ContractForm.OpenVerb(EvidencePage.CommandName), view.Reference));
    }
}
