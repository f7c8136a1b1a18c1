using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Holds;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Escalations;

/// <summary>The part of an escalation's card that tells how the account stands: amounts, attitude, contacts, promises, owner.</summary>
internal sealed class EscalationAccountPart(Words words)
{
    private const int LongestNote = 120;

    public IEnumerable<AdaptiveElement> Of(EscalationFacts facts, Language language)
    {
        yield return CardParts.Heading(words.Card(language, "escalations.account"));
        if (facts.Brief.Balances.Count == 0)
            yield return CardParts.Text(words.Card(language, "escalations.nothing-open"));
        foreach (var element in facts.Brief.Balances.SelectMany(balance => Amounts(facts.Brief, balance, language)))
            yield return element;
        if (HoldLines.Of(facts.Brief, language, words) is { } hold)
            yield return CardParts.Notice(hold);
        if (facts.Brief.AcceptanceMissing)
            yield return CardParts.Notice(words.Card(language, "escalations.acceptance-missing"));
        yield return CardParts.Facts([.. People(facts, language), .. Contacts(facts, language)]);
        if (facts.History.LastContact?.Note is { } note)
            yield return CardParts.Quote(words.Card(language, "escalations.contact-note", ("note", Escape.Shorten(note, LongestNote))));
    }

    /// <summary>Three lines a currency; amounts of different currencies stand apart.</summary>
    private IEnumerable<AdaptiveElement> Amounts(AccountBrief brief, Balance balance, Language language)
    {
        var (open, disputed) = (Figures.Money(balance.Open, balance.Currency, language), Figures.Money(balance.Disputed, balance.Currency, language));
        yield return CardParts.Strong(balance.Overdue > 0m
            ? words.Card(
                language, "escalations.overdue-line", ("amount", Figures.Money(balance.Overdue, balance.Currency, language)),
                ("count", balance.OverdueCount), ("days", balance.DaysOverdue))
            : balance.OverdueHeld > 0m ? words.Card(language, "escalations.overdue-held", ("amount", Figures.Money(balance.OverdueHeld, balance.Currency, language)))
            : words.Card(language, balance.Disputed > 0m ? "escalations.nothing-overdue" : "escalations.none-overdue", ("currency", balance.Currency)));
        yield return CardParts.Text(balance.Disputed > 0m
            ? words.Card(language, "escalations.open-disputed", ("amount", open), ("disputed", disputed))
            : words.Card(language, "escalations.open", ("amount", open)));
        yield return CardParts.Subtle(string.Join(" · ", brief.Mix
            .Where(part => part.Currency == balance.Currency)
            .Select(part => $"{part.Stage.Code()} {part.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture)}")));
    }

    private IEnumerable<(string, string)> People(EscalationFacts facts, Language language)
    {
        if (!facts.Brief.IsNaturalPerson)
            yield return (words.Card(language, "escalations.attitude"), Known(facts.Brief.Attitude, "attitude", language));
        yield return (words.Card(language, "escalations.why"), Known(facts.Brief.WhyUnpaid, "why", language));
        var key = facts.OwnerNews switch
        {
            OwnerNews.NoOwner => "escalations.owner-none",
            OwnerNews.NotKnown => "escalations.owner-not-known",
            OwnerNews.AskedThemselves => "escalations.owner-asked",
            OwnerNews.Told => "escalations.owner-told",
            OwnerNews.NotInstalled => "escalations.owner-not-installed",
            OwnerNews.Unsure => "escalations.owner-unsure",
            _ => "escalations.owner-waiting",
        };
        yield return (words.Card(language, "escalations.owner"), words.Card(language, key, ("owner", facts.Owner)));
    }

    private IEnumerable<(string, string)> Contacts(EscalationFacts facts, Language language)
    {
        var (history, today) = (facts.History, facts.Brief.Today);
        var contact = history.LastContact is { } last
            ? words.Card(
                language, "escalations.contact-value",
                ("date", Figures.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last.At, facts.Zone).DateTime), today, language)),
                ("outcome", words.Plain(language, "escalations.outcome-" + TextKeys.Of(last.Outcome))))
            : words.Card(language, "escalations.never-contacted");
        if (history.NoAnswersInARow > 1)
            contact += " · " + words.Card(language, "escalations.no-answers", ("count", history.NoAnswersInARow));
        yield return (words.Card(language, "escalations.last-contact"), contact);

        yield return (words.Card(language, "escalations.promises"), Promises(history.Promises, language));
        if (history.LastBroken is { } broken)
            yield return (words.Card(language, "escalations.last-broken"), Promised(broken, today, language));
        if (history.Promises.Open is { } open)
            yield return (words.Card(language, "escalations.open-promise"), Promised(open, today, language));
        yield return (
            words.Card(language, "escalations.next"),
            history.Next is { } next ? Figures.Date(next.DueOn, today, language) : words.Card(language, "escalations.no-next"));
    }

    /// <summary>What happened, the worst first; what didn't isn't counted out.</summary>
    private string Promises(PromiseHistory promises, Language language)
    {
        var said = new[] { ("broken", promises.Broken), ("partly", promises.PartlyKept), ("kept", promises.Kept) }
            .Where(kind => kind.Item2 > 0)
            .Select(kind => words.Card(language, "escalations.promises-" + kind.Item1, ("count", kind.Item2)))
            .ToList();
        return said.Count > 0 ? string.Join(" · ", said) : words.Card(language, "escalations.no-promises");
    }

    private string Promised(Promise promise, DateOnly today, Language language) => words.Card(
        language, "escalations.promise-value",
        ("date", Figures.Date(promise.PayOn, today, language)), ("amount", Figures.Money(promise.Amount, promise.Currency, language)));

    private string Known(Enum? value, string prefix, Language language) =>
        value is null ? words.Card(language, "escalations.unknown") : words.Card(language, $"escalations.{prefix}-{TextKeys.Of(value)}");
}
