using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Plans;

/// <summary><c>plan/计划 customer</c>: the dunning plan of the customer's grade, which is asked for once; it may be typed behind the name.</summary>
internal sealed class PlanPage(
    CurrentPlaybook playbook, CaseParts parts, NoCallParts noCall, PlanSteps steps, Ledger ledger, ContactHistories histories, WorkCalendars calendars,
    IOptions<ReceivablesOptions> receivables, Words words) : CasePage
{
    /// <summary>An option beside the grades: ask for it again.</summary>
    private const string AskAgain = "grade";

    /// <summary>A contact so long before the first step of a plan can't belong to it.</summary>
    private const int DaysLookedBack = 70;

    public override string Command => "plan";

    public override IReadOnlyList<AnswerChoice> Options(Language language) =>
    [
        .. Enum.GetValues<Grade>().Select(grade => new AnswerChoice(grade.ToString(), words.Plain(language, "preparing.grade", ("grade", grade)), [grade.ToString(), $"grade {grade}", $"{grade}级"])),
        new AnswerChoice(AskAgain, words.Plain(language, "preparing.change-grade")),
    ];

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        if (about.NoCallId is { } special)
            return Stop(turn, about, special);
        if (option is not null && option != AskAgain && about.Account is { } account)
        {
            await ledger.KeepGradeAsync(account.CustomerId, Enum.Parse<Grade>(option), cancellationToken);
            about = about with { Account = account with { Grade = Enum.Parse<Grade>(option), GradeOn = about.Today } };
        }

        // Nothing is kept of a customer that isn't listed: the grade is the button's.
        var grade = option == AskAgain ? null : about.Account is null ? (Enum.TryParse<Grade>(option, out var chosen) ? chosen : null) : about.Account.Grade;
        return grade is { } known ? await PlanAsync(turn, about, known, cancellationToken) : Ask(turn, about);
    }

    private JObject Stop(Turn turn, CustomerCase about, string special)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.plan-title", about, turn.Language));
        card.Body.AddRange(noCall.Of(special, turn.Language));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private JObject Ask(Turn turn, CustomerCase about)
    {
        var topic = playbook.Edition.In(turn.Language).Topic("grades");
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.plan-title", about, turn.Language));
        card.Body.Add(CardParts.Heading(words.Card(turn.Language, "preparing.ask-grade")));
        card.Body.Add(CardParts.Subtle(Escape.Card(topic.Intro)));
        foreach (var grade in Enum.GetValues<Grade>())
        {
            var entry = topic[grade.ToString()];
            card.Body.Add(CardParts.Buttons(CardParts.Execute(entry.Name, Verb, about.Reference, ("o", IdOf(grade.ToString())))));
            card.Body.Add(CardParts.Subtle(Escape.Card(entry.Lines("meaning")[0])));
        }

        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private async Task<JObject> PlanAsync(Turn turn, CustomerCase about, Grade grade, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var text = playbook.Edition.In(language);
        var entry = text.Topic("grades")[grade.ToString()];
        var due = about.Account is null ? [] : AmountDue.Of(about.Account, about.Stage);
        var dueOn = due.Count == 0 ? (DateOnly?)null : AmountDue.Oldest(due).DueOn;
        var nodes = PlanNodes.Of(
            playbook.Edition.Plans[grade], dueOn, about.Today, await ContactsAsync(about, dueOn, cancellationToken), calendars.Of(about.Account?.Country), receivables.Value.Stages);

        var card = CardParts.Card(language);
        card.Body.AddRange(parts.Head("preparing.plan-title", about, language));
        card.Body.Add(CardParts.Strong(Escape.Card(entry.Name)));
        card.Body.Add(CardParts.Text(Escape.Card(entry.Lines("tone")[0])));
        if (about.Account is { GradeOn: { } on })
            card.Body.Add(CardParts.Subtle(words.Card(language, "preparing.graded-on", ("date", Figures.Date(on, about.Today, language)))));
        card.Body.Add(CardParts.Subtle(dueOn is { } from
            ? words.Card(language, "preparing.counted-from", ("date", Figures.Date(from, about.Today, language)))
            : words.Card(language, "preparing.counted-from-nothing")));
        card.Body.AddRange(steps.Of(nodes, about, text, language));
        if (nodes.Any(node => node.State == PlanNodeState.Unlogged))
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "preparing.unlogged-hint")));
        card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "preparing.change-grade"), Verb, about.Reference, ("o", IdOf(AskAgain)))));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private async Task<IReadOnlyCollection<DateOnly>> ContactsAsync(CustomerCase about, DateOnly? dueOn, CancellationToken cancellationToken) =>
        about.Account is { } account && dueOn is { } from
            ? [.. (await histories.TimesOfAsync(account.CustomerId, from.AddDays(-DaysLookedBack), cancellationToken)).Select(ledger.DayOf)]
            : [];
}
