using AdaptiveCards;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Worklist;

/// <summary>The card of the worklist: a line a customer, and behind one button how the order came about.</summary>
internal sealed class WorklistCard(Words words, StageLines stages)
{
    private const int ReasonsShown = 2;

    /// <param name="page">What is shown of the list.</param>
    /// <param name="kind">Where.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="onTop">What is said before it.</param>
    public JObject Build(WorklistPage page, ConversationKind kind, Language language, IEnumerable<AdaptiveElement>? onTop = null)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(onTop ?? []);
        var list = page.Worklist;
        card.Body.Add(CardParts.Title(words.Card(language, "worklist.title", ("date", Figures.Date(page.Today, page.Today, language)))));
        if (list.ToCall > 0)
            card.Body.Add(CardParts.Subtle(words.Card(language, list.TalkedToday > 0 ? "worklist.counts-talked" : "worklist.counts", ("count", list.ToCall), ("talked", list.TalkedToday))));
        if (page.AsOf is { } asOf)
            card.Body.Add(CardParts.Subtle(words.Card(language, "coaching.as-of", ("date", Figures.IsoDate(asOf)))));
        if (list.Held > 0)
            card.Body.Add(CardParts.Subtle(words.Card(language, "worklist.held", ("count", list.Held))));
        if (list.ToCall == 0)
            card.Body.AddRange(Nothing(page, language));

        var number = page.First;
        var points = new List<string>();
        foreach (var entry in page.Rows)
        {
            points.Add($"points-{++number}");
            card.Body.Add(Row(entry, number, points[^1], page, kind, language));
        }

        // Rows of their own: beside each other the buttons are wider than a phone.
        if (points.Count > 0)
        {
            points.Add("points");
            var how = CardParts.SmallPrint(words.Card(language, "worklist.how"));
            (how.Id, how.IsVisible) = ("points", false);
            card.Body.Add(how);
            card.Body.Add(CardParts.Buttons(CardParts.Toggle(words.Plain(language, "worklist.why"), points)));
        }

        if (page.More is { } more)
            card.Actions.Add(CardParts.Execute(words.Plain(language, "worklist.more"), IWorklistCards.ShowVerb, ("a", more.CustomerId)));
        if (page.First > 0)
            card.Actions.Add(CardParts.Execute(words.Plain(language, "worklist.first-page"), IWorklistCards.ShowVerb));
        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Nothing(WorklistPage page, Language language)
    {
        yield return CardParts.Text(words.Card(language, page.Worklist.TalkedToday > 0 ? "worklist.all-talked" : "worklist.nothing"));
        if (page.Worklist.Next is not { } next)
        {
            yield return CardParts.Text(words.Card(language, "worklist.nothing-ahead"));
            yield break;
        }

        var parts = new[] { ("follow-ups", next.FollowUps), ("promises", next.Promises), ("become-overdue", next.BecomeOverdue) }
            .Where(part => part.Item2 > 0)
            .Select(part => words.Card(language, "worklist.next-" + part.Item1, ("count", part.Item2)));
        var key = next.On == page.Today.AddDays(1) ? "worklist.tomorrow" : "worklist.next";
        yield return CardParts.Text(words.Card(language, key, ("date", Figures.Date(next.On, page.Today, language)))
            + string.Join(words.Plain(language, "worklist.and"), parts));
    }

    private AdaptiveContainer Row(WorklistEntry entry, int number, string pointsId, WorklistPage page, ConversationKind kind, Language language)
    {
        var (account, today) = (entry.Account, page.Today);
        var row = CardParts.Section(
            CardParts.Strong(words.Card(language, "worklist.row", ("number", number), ("customer", Escape.Shorten(account.Name, 40)), ("points", entry.Points))),
            CardParts.Subtle(stages.Of(account.Stage, account.Balances.Count > 0 ? account.Balances[0] : null, language)));
        row.Separator = true;

        // Stage and amount stand in the line above already.
        var told = entry.Reasons.Where(reason => reason.Rule is not (WorklistRule.Stage or WorklistRule.Amount)).Take(ReasonsShown)
            .Select(reason => Reason(reason, entry, today, language)).ToList();
        if (entry.TalkedToday)
            told = [words.Card(language, "worklist.talked")];
        else if (entry.TriedToday)
            told.Insert(0, words.Card(language, "worklist.tried"));
        if (told.Count > 0)
            row.Items.Add(CardParts.Text(string.Join(words.Plain(language, "worklist.and"), told)));

        var points = CardParts.SmallPrint(string.Join(
            words.Plain(language, "worklist.and"),
            entry.Reasons.Select(reason => words.Card(language, reason.Points > 0 ? "worklist.raises" : "worklist.lowers", ("reason", Reason(reason, entry, today, language)), ("points", Math.Abs(reason.Points))))));
        (points.Id, points.IsVisible) = (pointsId, false);
        row.Items.Add(points);
        row.Items.Add(CardParts.Buttons(Buttons(account.CustomerId, page.Before, kind, language)));
        return row;
    }

    private string Reason(WorklistReason reason, WorklistEntry entry, DateOnly today, Language language) => reason switch
    {
        { Rule: WorklistRule.Stage } => words.Card(language, "worklist.reason-stage", ("stage", entry.Account.Stage.Code())),
        { Rule: WorklistRule.NoContact, On: null } => words.Card(language, "worklist.reason-never-contacted"),
        { Rule: WorklistRule.NoContact, On: { } last } => words.Card(language, "worklist.reason-no-contact", ("days", today.DayNumber - last.DayNumber)),
        { On: { } on } => words.Card(language, "worklist.reason-" + TextKeys.Of(reason.Rule), ("date", Figures.Date(on, today, language))),
        _ => words.Card(language, "worklist.reason-" + TextKeys.Of(reason.Rule)),
    };

    /// <summary>A call is logged in the personal chat only. Data of that: c whom, w after whom this page begins when one comes back.</summary>
    private IEnumerable<AdaptiveAction> Buttons(string customerId, string before, ConversationKind kind, Language language)
    {
        var coach = words.Plain(language, "follow-ups.coach-me");
        if (kind != ConversationKind.Personal)
        {
            yield return CardParts.Execute(coach, CoachStart.ActionVerb, ("c", customerId));
            yield break;
        }

        yield return CardParts.Submit(coach, ("command", CoachCommand.CommandName), ("c", customerId));
        yield return CardParts.Execute(words.Plain(language, "follow-ups.log-button"), LogOpen.ActionVerb, ("c", customerId), ("w", before));
    }
}
