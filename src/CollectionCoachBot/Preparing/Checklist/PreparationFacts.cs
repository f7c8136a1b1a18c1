using System.Collections.Frozen;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing.Checklist;

/// <summary>What is known of a customer for each entry of the topic of preparation, in words for a card. What isn't known isn't there. Pure.</summary>
internal static class PreparationFacts
{
    /// <summary>What a ledger kept well would know: where it is missing, somebody is to ask.</summary>
    public static FrozenSet<string> Expected { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "who", "what", "why", "when", "how-much", "decision-makers", "payment-cycle", "ability-willingness");

    public static IReadOnlyDictionary<string, string> Of(CustomerCase about, PlaybookEdition edition, string repName, Language language, Words words)
    {
        var text = edition.In(language);
        var source = new FactSource
        {
            Account = about.Account, CustomerName = about.Name, RepName = repName, Stage = about.Stage, Today = about.Today,
            DecisionDate = about.History.Next?.DueOn ?? about.Today.AddDays(7), WithAmounts = about.Kind == Coaching.CallKind.Stage,
        };
        var facts = Facts.Of(source, language, Escape.Card);
        string? Fact(string name) => facts.Find(name, AmountForm.Written);

        var known = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["who"] = Fact(Placeholders.Contact),
            ["what"] = What(about, language, words),
            ["why"] = about.Account?.CauseId is { } cause && text.Topic(PlaybookText.CausesTopic).Entries.FirstOrDefault(entry => entry.Id == cause) is { } found ? Escape.Card(found.Name) : null,
            ["when"] = Both("preparing.when", Fact(Placeholders.CutoffDate), Fact(Placeholders.PayDay), language, words),
            ["how"] = about.Attitude is { } style ? words.Card(language, "preparing.how", ("style", text.Styles[edition.Matrix[(about.Stage, style)].First].Name)) : null,
            ["how-much"] = about.Attitude is { } attitude ? Goal(text.Cells[(about.Stage, attitude)].Goal, facts, language, words) : null,
            ["how-long"] = about.History.Next is { } next ? words.Card(language, "preparing.how-long", ("date", Figures.Date(next.DueOn, about.Today, language))) : null,
            ["decision-makers"] = Fact(Placeholders.Approver) is { } signer ? words.Plain(language, "preparing.signs") + signer : null,
            ["payment-cycle"] = Cycle(about.Account?.Cycle, language, words),
            ["ability-willingness"] = about.WhyUnpaid is { } why ? words.Card(language, $"coach-dialog.why-{why}") : null,
            ["their-side"] = about.Attitude is { } fears ? Escape.Card(text.Attitudes[fears].Fear) : null,
            ["what-they-gain"] = about.Attitude is { } moved ? Escape.Card(text.Attitudes[moved].Moves) : null,
        };
        return known.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }

    /// <summary>The entry of the topic of segments; null: not known.</summary>
    public static string? SegmentId(AccountBrief? account) => account is { Segment: not Segment.Other and var segment } ? TextKeys.Of(segment) : null;

    private static string? What(CustomerCase about, Language language, Words words)
    {
        if (about.Account is not { Balances.Count: > 0 } account)
            return null;
        var disputed = about.Kind == Coaching.CallKind.Dispute ? AmountDue.Disputed(account) : [];
        var due = disputed.Count > 0 ? disputed : AmountDue.Of(account, about.Stage);
        return due.Count == 0 ? null : words.Card(language, "preparing.what",
            ("amount", string.Join(" + ", due.Select(part => Figures.Money(part.Amount, part.Balance.Currency, language)))),
            ("count", due.Sum(part => part.Count)), ("invoice", Escape.Shorten(AmountDue.Oldest(due).Balance.OldestInvoice, 30)));
    }

    private static string Goal(Goal goal, Facts facts, Language language, Words words) =>
        $"{words.Plain(language, "preparing.target")}{goal.Target.Fill(facts)} · {words.Plain(language, "preparing.acceptable")}{goal.Acceptable.Fill(facts)}"
        + $" · {words.Plain(language, "preparing.least")}{goal.Least.Fill(facts)}";

    private static string? Both(string key, string? cutoff, string? pay, Language language, Words words) => (cutoff, pay) switch
    {
        (null, null) => null,
        (_, null) => words.Plain(language, key + "-cutoff", ("cutoff", cutoff)),
        (null, _) => words.Plain(language, key + "-pay", ("pay", pay)),
        _ => words.Plain(language, key + "-both", ("cutoff", cutoff), ("pay", pay)),
    };

    private static string? Cycle(PaymentCycle? cycle, Language language, Words words)
    {
        var days = new (string Key, int? Day)[]
        {
            ("preparing.cycle-statement", cycle?.StatementDay), ("preparing.cycle-invoice", cycle?.InvoiceCutoffDay), ("preparing.cycle-plan", cycle?.PlanCutoffDay), ("preparing.cycle-pay", cycle?.PayDay),
        };
        var known = days.Where(day => day.Day is not null).Select(day => words.Card(language, day.Key, ("day", day.Day))).ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
