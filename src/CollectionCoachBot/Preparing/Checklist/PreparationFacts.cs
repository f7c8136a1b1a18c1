using System.Collections.Frozen;
using CollectionCoachBot.Coaching.Advising;
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

    /// <param name="about">The customer.</param>
    /// <param name="coach">What the coach would say of it now, and when the next step would be; null: the attitude isn't known.</param>
    /// <param name="text">The playbook's words.</param>
    /// <param name="repName">Who prepares.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="words">The texts.</param>
    public static IReadOnlyDictionary<string, PreparationFact> Of(
        CustomerCase about, (Advice Advice, DateOnly Next)? coach, PlaybookText text, string repName, Language language, Words words)
    {
        var source = new FactSource
        {
            Account = about.Account, CustomerName = about.Name, RepName = repName, Stage = about.Stage, Today = about.Today, DecisionDate = about.Today, WithAmounts = false,
        };
        var facts = Facts.Of(source, language, Escape.Card);
        string? Fact(string name) => facts.Find(name, AmountForm.Written);

        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["who"] = Fact(Placeholders.Contact),
            ["what"] = What(about, language, words),
            ["why"] = about.Account?.CauseId is { } cause && text.Topic(PlaybookText.CausesTopic).Entries.FirstOrDefault(known => known.Id == cause) is { } entry ? Escape.Card(entry.Name) : null,
            ["when"] = Both("preparing.when", Fact(Placeholders.CutoffDate), Fact(Placeholders.PayDay), language, words),
            ["how"] = coach is { } opening ? words.Card(language, "preparing.how", ("style", opening.Advice.Opening.StyleName)) : null,
            ["how-much"] = coach is { } goal ? Goal(goal.Advice.Goal, language, words) : null,
            ["how-long"] = about.History.Next is { } next ? words.Card(language, "preparing.how-long", ("date", Figures.Date(next.DueOn, about.Today, language))) : null,
            ["payment-cycle"] = Cycle(about.Account?.Cycle, language, words),
            ["ability-willingness"] = about.WhyUnpaid is { } why ? words.Card(language, $"coach-dialog.why-{why}") : null,
            ["their-side"] = about.Attitude is { } fears ? Escape.Card(text.Attitudes[fears].Fear) : null,
            ["what-they-gain"] = about.Attitude is { } moved ? Escape.Card(text.Attitudes[moved].Moves) : null,
        };
        var found = values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => new PreparationFact(pair.Value!), StringComparer.Ordinal);

        // Of the four who decide the ledger knows one at most, and a date that is suggested isn't one that somebody planned.
        if (Fact(Placeholders.Approver) is { } signer)
            found["decision-makers"] = new PreparationFact(words.Plain(language, "preparing.signs") + signer, IsWhole: false);
        if (coach is { } suggested && !found.ContainsKey("how-long"))
            found["how-long"] = new PreparationFact(words.Card(language, "preparing.how-long-suggested", ("date", Figures.Date(suggested.Next, about.Today, language))), IsWhole: false);
        return found;
    }

    /// <summary>The entry of the topic of segments; null: not known.</summary>
    public static string? SegmentId(AccountBrief? account) => account is { Segment: not Segment.Other and var segment } ? TextKeys.Of(segment) : null;

    private static string? What(CustomerCase about, Language language, Words words)
    {
        if (about.Account is not { Balances.Count: > 0 } account)
            return null;
        var due = CallAmounts.Of(account, about.Stage, about.Kind);
        return due.Count == 0 ? null : words.Card(language, "preparing.what",
            ("amount", string.Join(" + ", due.Select(part => Figures.Money(part.Amount, part.Balance.Currency, language)))),
            ("count", due.Sum(part => part.Count)), ("invoice", Escape.Shorten(AmountDue.Oldest(due).Balance.OldestInvoice, 30)));
    }

    private static string Goal(GoalAdvice goal, Language language, Words words) => string.Join(" · ", new[]
    {
        words.Plain(language, "preparing.target") + goal.Target,
        goal.Acceptable is null ? null : words.Plain(language, "preparing.acceptable") + goal.Acceptable,
        goal.Least is null ? null : words.Plain(language, "preparing.least") + goal.Least,
    }.OfType<string>());

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
