using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Imports.Overview;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>The card of a sent file: what an import would do, and the buttons to do it or leave it; afterwards what became of it.</summary>
internal sealed class SentLedgerCard(Words words)
{
    private const int MostRejections = 5;
    private const int MostNotes = 6;
    private const int LongestNote = 400;

    public JObject Build(SentLedger sent, Language language)
    {
        var outcome = sent.Outcome is { } written ? ImportOutcome.Read(written) : null;
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "imports.sent-title")));
        card.Body.Add(CardParts.Subtle(Escape.Card(Escape.Shorten(sent.Name, 80))));
        if (sent.Options is { } options)
            card.Body.Add(CardParts.Subtle(words.Card(language, "imports.sent-with", ("said", Escape.Shorten(SentOptions.Read(options).Said, 200)))));
        card.Body.Add(CardParts.Notice(words.Card(language, "imports.sent-" + sent.State.ToString().ToLowerInvariant()), StyleOf(sent.State)));
        if (outcome is not null && sent.State is not (SentLedgerState.Importing or SentLedgerState.Cancelled))
            card.Body.AddRange(Outcome(outcome, sent.State, language));
        if (sent.State == SentLedgerState.Ready)
        {
            card.Body.Add(CardParts.Buttons(
                CardParts.Execute(words.Plain(language, "imports.sent-import"), DecideSentLedger.ImportVerb, ("f", sent.Id)),
                CardParts.Execute(words.Plain(language, "imports.sent-cancel"), DecideSentLedger.CancelVerb, ("f", sent.Id))));
            card.Body.Add(CardParts.SmallPrint(words.Card(
                language, outcome?.Figures?.IsDelta == true ? "imports.sent-hint-delta" : "imports.sent-hint", ("minutes", (int)SentLedgers.Waits.TotalMinutes))));
        }
        else if (sent.State == SentLedgerState.Done)
        {
            card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "imports.sent-overview"), ShowImports.ShowVerb)));
        }

        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Outcome(ImportOutcome outcome, SentLedgerState state, Language language)
    {
        if (outcome.Figures is not { } figures)
        {
            yield return CardParts.Text(Escape.Card(outcome.Message.Say(words, language)));
            if (state == SentLedgerState.Refused && OptionWords.Placeholders.Any(option => words.Needs(outcome.Message.Key, option)))
                yield return CardParts.Text(words.Card(language, "imports.sent-say"));
        }
        else
        {
            foreach (var warning in state == SentLedgerState.Ready ? Warnings(figures, language) : [])
                yield return warning;
            yield return CardParts.Strong(words.Card(language, "imports.sent-as-of", ("asOf", Figures.IsoDate(figures.AsOf))));
            yield return CardParts.Text(words.Card(
                language, "imports.counts", ("new", figures.New), ("changed", figures.Changed), ("unchanged", figures.Unchanged), ("closed", figures.Closed), ("rejected", figures.Rejected)));
            yield return CardParts.Facts(figures.Stages.Select(stage => (
                $"{stage.Currency} {stage.Stage.Code()}",
                words.Card(language, "imports.sent-stage", ("amount", Figures.Money(stage.Amount, stage.Currency, language)), ("count", stage.Count)))));
            if (figures.Unapplied.Count > 0)
            {
                var amounts = string.Join(" + ", figures.Unapplied.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => Figures.Money(sum.Value, sum.Key, language)));
                yield return CardParts.Text(words.Card(language, "receivables.report-unapplied", ("customers", figures.UnappliedCustomers), ("amounts", amounts)));
            }

            foreach (var note in outcome.Notes.Take(MostNotes))
                yield return CardParts.Notice(Escape.Card(Escape.Shorten(note.Say(words, language), LongestNote)));
            if (figures.NewerBefore is { } newer)
                yield return CardParts.Notice(words.Card(language, "imports.sent-older", ("newer", Figures.IsoDate(newer))));
            if (figures.UnusedColumns.Count > 0)
                yield return CardParts.Subtle(words.Card(language, "imports.sent-unused", ("columns", Escape.Shorten(string.Join(", ", figures.UnusedColumns), 200))));
        }

        if (outcome.UnaddressedOwners is { } names)
        {
            var (key, values) = names.Text();
            yield return CardParts.Notice(Escape.Card(ToldText.Of("receivables." + key, values).Say(words, language)) + " " + words.Card(language, "imports.sent-say"));
        }

        foreach (var rejection in outcome.Rejections.Take(MostRejections))
        {
            yield return CardParts.Subtle(words.Card(
                language, "imports.sent-row", ("line", rejection.Line), ("column", rejection.Column), ("value", Escape.Shorten(rejection.Value, 40)), ("reason", rejection.Reason.Say(words, language))));
        }
    }

    /// <summary>What nobody expects of an import that they look at in passing, before the button.</summary>
    private IEnumerable<AdaptiveElement> Warnings(ImportFigures figures, Language language)
    {
        if (figures.ClosesMost)
        {
            yield return CardParts.Notice(
                words.Card(language, "imports.sent-closes-most", ("closed", figures.Unlisted), ("open", figures.OpenBefore)), AdaptiveContainerStyle.Attention);
        }

        if (figures.SampleCustomersRemoved > 0)
            yield return CardParts.Notice(words.Card(language, "imports.sent-sample", ("count", figures.SampleCustomersRemoved)));
    }

    private static AdaptiveContainerStyle StyleOf(SentLedgerState state) => state switch
    {
        SentLedgerState.Done => AdaptiveContainerStyle.Good,
        SentLedgerState.Refused or SentLedgerState.Failed or SentLedgerState.Interrupted => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Warning,
    };
}
