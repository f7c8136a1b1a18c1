using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps.List;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Reminders;

/// <summary>The card that reminds of a follow-up: who, how much, what was said last, what was promised; the coach one tap away.</summary>
internal sealed class ReminderCard(Words words, StageLines stages, LogCards logs)
{
    public JObject Build(FollowUp followUp, string name, AccountBrief? account, ContactHistory history, DateOnly? lastOn, DateOnly today, Language language, string? inPlaceOf = null)
    {
        string Title(string key) => words.Plain(language, "follow-ups." + key);
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "follow-ups.reminder-title", ("customer", name))));
        if (inPlaceOf is not null)
            card.Body.Add(CardParts.Subtle(words.Card(language, "follow-ups.reminder-in-place", ("name", inPlaceOf))));
        if (followUp.DueOn != today)
            card.Body.Add(CardParts.Subtle(words.Card(language, "follow-ups.reminder-due", ("date", Figures.Date(followUp.DueOn, today, language)))));
        if (account is not null)
            card.Body.Add(CardParts.Text(stages.Of(account.Stage, account.Balances.Count > 0 ? account.Balances[0] : null, language)));
        if (history.LastContact is { } last && lastOn is { } on)
            card.Body.Add(CardParts.Text(words.Card(language, "follow-ups.last-contact", ("date", Figures.Date(on, today, language)), ("outcome", logs.OutcomeOf(last.Outcome, language)))));
        if (history.Promises.Open is { } promise)
        {
            card.Body.Add(CardParts.Notice(words.Card(
                language, promise.State == PromiseState.DueNotVerifiable ? "follow-ups.promise-check" : "follow-ups.promise-open",
                ("amount", Figures.Money(promise.Amount, promise.Currency, language)), ("date", Figures.Date(promise.PayOn, today, language)))));
        }

        if (account is { AsOf: { } asOf })
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "follow-ups.as-of", ("date", Figures.IsoDate(asOf)))));

        // Two rows: four buttons side by side are cut off at the edge of a phone.
        if (account is not null)
        {
            card.Body.Add(CardParts.Buttons(
                CardParts.Execute(Title("coach-me"), "coach.start", ("c", account.CustomerId)),
                CardParts.Execute(Title("log-button"), LogOpen.ActionVerb, ("c", account.CustomerId))));
        }

        card.Body.Add(CardParts.Buttons(
            CardParts.Execute(Title("done-button"), FollowUpActions.ReminderDoneVerb, ("f", followUp.Id)),
            CardParts.Execute(Title("tomorrow-button"), FollowUpActions.ReminderTomorrowVerb, ("f", followUp.Id))));
        return CardParts.ToJson(card);
    }
}
