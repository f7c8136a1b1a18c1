using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>What one dials with: who, how much, since when, what to watch out for, whom to ask for, and what to bring home.</summary>
internal static class CoachCardHead
{
    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        yield return Banner(input, words);
        var warnings = CoachWarnings.Of(input.Request, input.Advice.Kind, words);
        if (warnings.Count > 0)
            yield return CardParts.Notice(warnings.Select(warning => "⚠ " + warning), AdaptiveContainerStyle.Attention);
        yield return CardParts.Facts([.. Contact(input.Request, words), .. Goal(input, words)]);
    }

    private static AdaptiveContainer Banner(CoachCardInput input, Words words)
    {
        var (request, language) = (input.Request, input.Language);
        var text = input.Edition.In(language);
        var banner = new AdaptiveContainer { Style = StyleOf(input), Bleed = true };
        banner.Items.Add(CardParts.Title(Escape.Card(Escape.Shorten(request.CustomerName, 40))));
        if (request.Account is { } account && CallAmounts.Of(account, request.Stage, input.Advice.Kind) is { Count: > 0 } due)
        {
            foreach (var part in due)
                banner.Items.Add(Amount(Figures.Money(part.Amount, part.Balance.Currency, language)));
            banner.Items.Add(CardParts.Text(Invoices(due, account, words, input), AdaptiveSpacing.None));
        }

        banner.Items.Add(CardParts.Text(
            request.Account?.IsNaturalPerson == true ? StageLine(input, words) : $"{StageLine(input, words)} · {text.Attitudes[request.Attitude].Name}", AdaptiveSpacing.None));
        var asOf = request.Account is null ? words.Card(language, "coaching.unlisted")
            : request.Account.AsOf is { } date ? words.Card(language, "coaching.as-of", ("date", Figures.IsoDate(date)))
            : null;
        if (asOf is not null)
            banner.Items.Add(new AdaptiveTextBlock(asOf) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.None });
        return banner;
    }

    private static AdaptiveTextBlock Amount(string text) =>
        new(text) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Spacing = AdaptiveSpacing.Small };

    private static AdaptiveContainerStyle StyleOf(CoachCardInput input) => (input.Advice.Kind, input.Request.Stage) switch
    {
        (CallKind.Stage, OverdueStage.M2) => AdaptiveContainerStyle.Warning,
        (CallKind.Stage, >= OverdueStage.M3) => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Accent,
    };

    private static string Invoices(IReadOnlyList<AmountDue> due, AccountBrief account, Words words, CoachCardInput input)
    {
        var count = due.Sum(part => part.Count);
        var date = Figures.Date(AmountDue.Oldest(due).DueOn, account.Today, input.Language);
        return count == 1
            ? words.Card(input.Language, "coaching.invoices-one", ("date", date))
            : words.Card(input.Language, "coaching.invoices-many", ("count", count), ("date", date));
    }

    /// <summary>Days where they are those of the stage; where the oldest invoice stands in another stage, or nothing is known, the stage's name.</summary>
    private static string StageLine(CoachCardInput input, Words words)
    {
        var (request, language) = (input.Request, input.Language);
        var code = request.Stage.Code();
        var named = words.Card(language, "coaching.stage", ("code", code), ("name", input.Edition.In(language).Stages[request.Stage].Name));
        if (request.Account is not { } account)
            return named;
        if (account.Stage != request.Stage)
            return words.Card(language, "coaching.stage-chosen", ("stage", named));
        var due = AmountDue.Of(account, request.Stage);
        if (due.Count == 0 || account.Mix.Any(part => part.Stage > request.Stage))
            return named;
        var days = AmountDue.Oldest(due).Balance.DaysOverdue;
        return days switch
        {
            > 0 => words.Card(language, "coaching.days-past-due", ("code", code), ("days", days)),
            0 => words.Card(language, "coaching.due-today", ("code", code)),
            < 0 => words.Card(language, "coaching.days-to-due", ("code", code), ("days", -days)),
        };
    }

    private static IEnumerable<(string Name, string Value)> Contact(CoachRequest request, Words words)
    {
        var language = request.Language;
        if (request.History.LastContact is { } last)
        {
            yield return (words.Card(language, "coaching.last-time"), words.Card(language, "coaching.last-time-value",
                ("date", Figures.Date(last.On, request.Today, language)), ("outcome", words.Card(language, "coaching.outcome-" + TextKeys.Of(last.Outcome))), ("name", last.By)));
        }

        yield return (words.Card(language, "coaching.ask-for"), AskFor(request, words));
        if (Cycle(request, words) is { } cycle)
            yield return (words.Card(language, "coaching.cycle"), cycle);
    }

    private static string AskFor(CoachRequest request, Words words)
    {
        var contact = string.IsNullOrWhiteSpace(request.Account?.Contact)
            ? words.Card(request.Language, "coaching.ask-for-" + TextKeys.Of(request.Attitude))
            : request.Account.Contact;
        return string.IsNullOrWhiteSpace(request.Account?.Cycle.Signer)
            ? Escape.Card(contact)
            : words.Card(request.Language, "coaching.ask-for-signer", ("contact", contact), ("signer", request.Account.Cycle.Signer));
    }

    private static string? Cycle(CoachRequest request, Words words) => request.Account?.Cycle switch
    {
        { PlanCutoffDay: { } cutoff, PayDay: { } pay } => words.Card(request.Language, "coaching.cycle-both", ("cutoff", cutoff), ("pay", pay)),
        { PlanCutoffDay: { } cutoff } => words.Card(request.Language, "coaching.cycle-cutoff", ("cutoff", cutoff)),
        { PayDay: { } pay } => words.Card(request.Language, "coaching.cycle-pay", ("pay", pay)),
        _ => null,
    };

    private static IEnumerable<(string Name, string Value)> Goal(CoachCardInput input, Words words)
    {
        var goal = input.Advice.Goal;
        yield return (words.Card(input.Language, "coaching.target"), goal.Target);
        if (goal.Acceptable is { } acceptable)
            yield return (words.Card(input.Language, "coaching.acceptable"), acceptable);
        if (goal.Least is { } least)
            yield return (words.Card(input.Language, "coaching.least"), least);
    }
}
