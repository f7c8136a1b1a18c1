using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>The card of somebody's follow-ups.</summary>
internal sealed class FollowUpListCard(Words words, StageLines stages)
{
    public JObject Build(FollowUpPage page, string? chosen, string? notice, Language language)
    {
        var card = CardParts.Card(language);
        if (notice is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, "follow-ups." + notice), notice.StartsWith("problem", StringComparison.Ordinal) ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good));
        card.Body.Add(CardParts.Title(words.Plain(language, "follow-ups.my-list")));
        card.Body.Add(CardParts.Subtle(words.Card(language, "follow-ups.counts", ("overdue", page.Overdue), ("today", page.DueToday), ("week", page.ThisWeek))));
        if (page.Rows.Count == 0)
            card.Body.Add(CardParts.Text(words.Card(language, "follow-ups.nothing-due")));
        string? group = null;
        foreach (var row in page.Rows)
        {
            var of = row.FollowUp.DueOn < page.Today ? "group-overdue" : row.FollowUp.DueOn == page.Today ? "group-today" : "group-week";
            if (of != group)
                card.Body.Add(CardParts.Heading(words.Plain(language, "follow-ups." + (group = of))));
            card.Body.Add(Row(row, page, row.FollowUp.Id == chosen, language));
        }

        if (page.NextLater is { } later)
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "follow-ups.later", ("count", page.Later), ("date", Figures.Date(later, page.Today, language)))));
        if (page.More is { } more)
            card.Actions.Add(CardParts.Execute(words.Plain(language, "follow-ups.next-page"), FollowUpActions.ListVerb, ("a", more)));
        if (page.Start is not null)
            card.Actions.Add(CardParts.Execute(words.Plain(language, "follow-ups.first-page"), FollowUpActions.ListVerb));
        return CardParts.ToJson(card);
    }

    private AdaptiveContainer Row(FollowUpRow row, FollowUpPage page, bool isChosen, Language language)
    {
        var name = row.Name ?? words.Plain(language, "follow-ups.no-longer-yours");
        var container = CardParts.Section(
            CardParts.Strong(words.Card(language, "follow-ups.row", ("date", Figures.Date(row.FollowUp.DueOn, page.Today, language)), ("customer", name))));
        container.Separator = true;
        if (row.Account is { } account)
            container.Items.Add(CardParts.Subtle(stages.Of(account.Stage, account.Balances.Count > 0 ? account.Balances[0] : null, language)));
        if (isChosen)
        {
            container.Items.Add(new AdaptiveDateInput
            {
                Id = "date", Label = words.Plain(language, "follow-ups.other-date"), ErrorMessage = words.Plain(language, "follow-ups.problem-next"), IsRequired = true,
                Min = Figures.IsoDate(page.Today), Max = Figures.IsoDate(page.Today.AddYears(1)),
            });
        }

        // Buttons beyond the edge of a phone are cut off: at most so many stand side by side as 320 px hold in English.
        container.Items.Add(CardParts.Buttons(isChosen ? MoveButtons(row, page, language) : Buttons(row, page, language)));
        if (isChosen)
            container.Items.Add(CardParts.Buttons(OtherButtons(row, page, language)));
        return container;
    }

    private IEnumerable<AdaptiveAction> Buttons(FollowUpRow row, FollowUpPage page, Language language)
    {
        var ids = Ids(row, page);
        if (row.Account is { } account)
            yield return CardParts.Submit(Title("coach-me"), ("command", "coach"), ("c", account.CustomerId));
        yield return CardParts.Execute(Title("done-button"), FollowUpActions.DoneVerb, ids);
        yield return CardParts.Execute(Title("more-button"), FollowUpActions.ChooseVerb, ids);

        string Title(string key) => words.Plain(language, "follow-ups." + key);
    }

    private IEnumerable<AdaptiveAction> MoveButtons(FollowUpRow row, FollowUpPage page, Language language)
    {
        var ids = Ids(row, page);
        yield return CardParts.Save(words.Plain(language, "follow-ups.move-button"), FollowUpActions.MoveVerb, ids);
        if (row.FollowUp.DueOn <= page.Today)
            yield return CardParts.Execute(words.Plain(language, "follow-ups.tomorrow-button"), FollowUpActions.TomorrowVerb, ids);
    }

    private IEnumerable<AdaptiveAction> OtherButtons(FollowUpRow row, FollowUpPage page, Language language)
    {
        var ids = Ids(row, page);
        if (row.Account is { } account)
            yield return CardParts.Execute(Title("log-button"), Log.LogOpen.ActionVerb, ("c", account.CustomerId));
        yield return CardParts.Execute(Title("cancel-button"), FollowUpActions.CancelVerb, ids);
        yield return CardParts.Execute(Title("back-button"), FollowUpActions.ListVerb, page.Start is { } start ? [("a", start)] : []);

        string Title(string key) => words.Plain(language, "follow-ups." + key);
    }

    private static (string, string)[] Ids(FollowUpRow row, FollowUpPage page) =>
        page.Start is { } start ? [("f", row.FollowUp.Id), ("a", start)] : [("f", row.FollowUp.Id)];
}
