using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Summaries;

/// <summary>The card of a summary: totals, what needs somebody, the ten largest with their buttons.</summary>
internal sealed class SummaryCard(Words words)
{
    private const int MostNames = 5;

    /// <summary>What is open on a card that a phone shows a third of at a time; the rest is one tap away.</summary>
    private const int OpenRows = 5;
    private const int OpenCurrencies = 2;
    private readonly SummaryCurrencyPart _currency = new(words);
    private readonly SummaryRollsPart _rolls = new(words);

    /// <param name="content">What it tells.</param>
    /// <param name="day">A day of the week that it is for.</param>
    /// <param name="scope">Whose accounts these are.</param>
    /// <param name="language">Of the card.</param>
    public JObject Build(SummaryContent content, DateOnly day, SummaryScope scope, Language language)
    {
        var figures = content.Figures;
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "summaries.title")));
        card.Body.Add(CardParts.Subtle(Period(day, content.Today, language)));
        if (content.IsStale)
            card.Body.Add(CardParts.Notice(words.Card(language, "summaries.stale", ("date", Figures.IsoDate(content.AsOf!.Value))), AdaptiveContainerStyle.Attention));
        if (figures.Currencies.Count == 0)
            card.Body.Add(CardParts.Text(words.Card(language, "summaries.nothing-open")));
        foreach (var currency in figures.Currencies.Take(OpenCurrencies))
            card.Body.AddRange(_currency.Of(currency, content.ChangeOf(currency.Currency), language));
        foreach (var currency in figures.Currencies.Skip(OpenCurrencies))
            card.Body.AddRange(_currency.Closed(currency, content.ChangeOf(currency.Currency), language));
        card.Body.AddRange(Needs(content, language));
        card.Body.AddRange(Top(content, language));
        card.Body.AddRange(_rolls.Of(content, language));
        card.Body.Add(CardParts.SmallPrint(
            (content.AsOf is { } asOf ? words.Card(language, "summaries.as-of", ("date", Figures.IsoDate(asOf))) : words.Card(language, "summaries.as-of-none"))
            + " · " + words.Card(language, "summaries.scope-" + scope.ToString().ToLowerInvariant())
            + (figures.Currencies.Count > 1 ? " · " + words.Card(language, "summaries.order") : "")));
        return CardParts.ToJson(card);
    }

    private string Period(DateOnly day, DateOnly today, Language language)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return words.Card(
            language, "summaries.period", ("year", ISOWeek.GetYear(day.ToDateTime(default))), ("week", ISOWeek.GetWeekOfYear(day.ToDateTime(default))),
            ("from", Figures.Date(monday, today, language)), ("to", Figures.Date(monday.AddDays(6), today, language)));
    }

    private IEnumerable<AdaptiveElement> Needs(SummaryContent content, Language language)
    {
        var figures = content.Figures;
        if (figures.OverdueAccounts == 0 && figures.Broken.Count == 0 && figures.Undecided.Count == 0)
            yield break;
        yield return CardParts.Heading(words.Card(language, "summaries.needs"));
        if (figures.Undecided.Count > 0)
            yield return List("summaries.undecided", figures.Undecided, "summaries.days", language);
        yield return figures.Broken.Count > 0
            ? List("summaries.broken", figures.Broken, "summaries.times", language)
            : CardParts.Text(words.Card(language, content.IsStale ? "summaries.broken-unknown" : "summaries.none-broken"));
        yield return figures.NoNextStep.Count > 0
            ? List("summaries.no-next-step", figures.NoNextStep, "summaries.days", language)
            : CardParts.Text(words.Card(language, "summaries.all-have-next-step"));
    }

    private AdaptiveTextBlock List(string key, IReadOnlyList<SummaryAccount> accounts, string unit, Language language)
    {
        var names = string.Join(
            language == Language.Chinese ? "、" : ", ",
            accounts.Take(MostNames).Select(account => Escape.Card(Escape.Shorten(account.Name, 40)) + (account.Count > 0 ? " " + words.Card(language, unit, ("count", account.Count)) : "")));
        var more = accounts.Count > MostNames ? words.Card(language, "summaries.more", ("count", accounts.Count - MostNames)) : "";
        return CardParts.Text($"**{words.Card(language, key, ("count", accounts.Count))}** {names}{more}");
    }

    private IEnumerable<AdaptiveElement> Top(SummaryContent content, Language language)
    {
        if (content.Figures.Top.Count == 0)
            yield break;
        yield return CardParts.Heading(words.Card(language, "summaries.top", ("count", content.Figures.Top.Count)));
        foreach (var row in content.Figures.Top.Take(OpenRows))
            yield return Row(row, content, language);
        var rest = content.Figures.Top.Skip(OpenRows).Select(row => (AdaptiveElement)Row(row, content, language)).ToList();
        if (rest.Count == 0)
            yield break;
        foreach (var part in CardParts.Accordion("rest", CardParts.Strong(words.Card(language, "summaries.top-rest", ("count", rest.Count))), isOpen: false, rest))
            yield return part;
    }

    private AdaptiveContainer Row(SummaryRow row, SummaryContent content, Language language)
    {
        var owner = row.OwnerEmail is { } email ? content.OwnerNames.GetValueOrDefault(email, email) : null;
        return new AdaptiveContainer
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                CardParts.Strong(words.Card(
                    language, "summaries.row", ("customer", Escape.Shorten(row.Name, 60)),
                    ("amount", Figures.Money(row.Overdue, row.Currency, language)), ("days", row.Days))),
                CardParts.Subtle(words.Card(
                    language, "summaries.row-next", ("owner", owner ?? words.Plain(language, "summaries.no-owner")),
                    ("next", row.NextOn is { } next ? Figures.Date(next, content.Today, language) : words.Plain(language, "summaries.no-next")))),
                new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions =
                    [
                        CardParts.Execute(words.Plain(language, "summaries.coach"), "coach.start", ("c", row.CustomerId)),
                        CardParts.Execute(words.Plain(language, "summaries.escalate"), "escalation.start", ("c", row.CustomerId)),
                    ],
                },
            ],
        };
    }
}
