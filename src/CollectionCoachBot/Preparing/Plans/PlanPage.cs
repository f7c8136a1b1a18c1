using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
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
    CaseParts parts, NoCallParts noCall, PlanSteps steps, Ledger ledger, ContactHistories histories, WorkCalendars calendars,
    IOptions<ReceivablesOptions> receivables, Words words) : CasePage
{
    /// <summary>An option beside the grades: ask for it again.</summary>
    private const string AskAgain = "grade";

    /// <summary>The one that takes the grade back where there was none before.</summary>
    private const string Ungraded = "ungraded";

    /// <summary>A contact so long before the first step of a plan can't belong to it.</summary>
    private const int DaysLookedBack = 70;

    public override string Command => "plan";

    public override IReadOnlyList<AnswerChoice> Options(PlaybookEdition edition, Language language) =>
    [
        .. Enum.GetValues<Grade>().Select(grade => new AnswerChoice(grade.ToString(), words.Plain(language, "preparing.grade", ("grade", grade)), [grade.ToString(), $"grade {grade}", $"{grade}级"])),
        new AnswerChoice(AskAgain, words.Plain(language, "preparing.change-grade")),
        new AnswerChoice(Ungraded, words.Plain(language, "preparing.ungraded")),
    ];

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        if (about.NoCallId is not null)
            return Stop(turn, about);
        var (chosen, was) = (Enum.TryParse<Grade>(option, out var named) ? named : (Grade?)null, about.Account?.Grade);
        if (about.Account is { } account && (chosen is not null || option == Ungraded))
        {
            await ledger.KeepGradeAsync(account.CustomerId, chosen, turn.Person.Id, cancellationToken);
            about = about with { Account = account with { Grade = chosen, GradeOn = chosen is null ? null : about.Today }, GradeBy = turn.Person.Name };
        }

        // Nothing is kept of a customer that isn't listed: the grade is the button's.
        var grade = option == AskAgain ? null : about.Account is null ? chosen : about.Account.Grade;
        if (grade is not { } known)
            return Ask(turn, about);
        var changed = about.Account is not null && chosen is not null && chosen != was ? Changed(about, known, was, turn.Language) : [];
        return await PlanAsync(turn, about, known, changed, cancellationToken);
    }

    /// <summary>A letter behind a name is quickly typed: what it changed is said, with the way back.</summary>
    private IEnumerable<AdaptiveElement> Changed(CustomerCase about, Grade grade, Grade? was, Language language)
    {
        var name = Escape.Shorten(about.Name, 40);
        yield return CardParts.Notice(was is null
            ? words.Card(language, "preparing.grade-set", ("customer", name), ("grade", grade))
            : words.Card(language, "preparing.grade-changed", ("customer", name), ("was", was), ("grade", grade)));
        yield return CardParts.Buttons(CardParts.Execute(
            words.Plain(language, "preparing.grade-undo"), Verb, about.Reference, ("o", IdOf(was?.ToString() ?? Ungraded))));
    }

    private JObject Stop(Turn turn, CustomerCase about)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.plan-title", about, turn.Language));
        card.Body.AddRange(noCall.Of(about, turn.Language));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private JObject Ask(Turn turn, CustomerCase about)
    {
        var topic = about.Edition.In(turn.Language).Topic("grades");
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

    private async Task<JObject> PlanAsync(Turn turn, CustomerCase about, Grade grade, IEnumerable<AdaptiveElement> changed, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var text = about.Edition.In(language);
        var entry = text.Topic("grades")[grade.ToString()];
        var (dueOn, calendar) = (DueOn(about), calendars.Of(about.Account?.Country));
        var nodes = PlanNodes.Of(about.Edition.Plans[grade], dueOn, about.Today, await ContactsAsync(about, dueOn, cancellationToken), calendar, receivables.Value.Stages);

        var card = CardParts.Card(language);
        card.Body.AddRange(parts.Head("preparing.plan-title", about, language));
        card.Body.AddRange(changed);
        card.Body.Add(CardParts.Strong(Escape.Card(entry.Name)));
        card.Body.Add(CardParts.Text(Escape.Card(entry.Lines("tone")[0])));
        if (about.Account is { GradeOn: { } on })
        {
            var date = Figures.Date(on, about.Today, language);
            card.Body.Add(CardParts.Subtle(about.GradeBy is { } by
                ? words.Card(language, "preparing.graded-by", ("name", by), ("date", date))
                : words.Card(language, "preparing.graded-on", ("date", date))));
        }

        if (about.Kind == CallKind.Stage)
        {
            card.Body.Add(CardParts.Subtle(dueOn is { } from
                ? words.Card(language, "preparing.counted-from", ("date", Figures.Date(from, about.Today, language)))
                : words.Card(language, "preparing.counted-from-nothing")));
            card.Body.AddRange(steps.Of(nodes, about.Stage, about.Today, text, language));
        }
        else
        {
            card.Body.Add(CardParts.Notice(words.Card(language, about.Kind == CallKind.Dispute ? "preparing.plan-dispute" : "preparing.plan-acceptance")));
            card.Body.AddRange(steps.Of([.. Resting(nodes, about.Kind)], OverdueStage.M0, about.Today, text, language));
        }

        if (nodes.Select(node => node.On).OfType<DateOnly>().Select(day => CalendarNote.Of(calendar.Basis(day), day.Year, words, language)).FirstOrDefault(note => note is not null) is { } unsure)
            card.Body.Add(CardParts.SmallPrint(unsure));
        if (nodes.Any(node => node.State == PlanNodeState.Unlogged))
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "preparing.unlogged-hint")));
        card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "preparing.change-grade"), Verb, about.Reference, ("o", IdOf(AskAgain)))));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>From when the days count; null: nothing is due, or it isn't settled yet whether anything is.</summary>
    private static DateOnly? DueOn(CustomerCase about) =>
        about is { Account: { } account, Kind: CallKind.Stage } && AmountDue.Of(account, about.Stage) is { Count: > 0 } due ? AmountDue.Oldest(due).DueOn : null;

    /// <summary>What of a plan may be done while no stage can be called: before the acceptance is signed, what prepares for it; in a dispute nothing.</summary>
    private static IEnumerable<PlanNode> Resting(IReadOnlyList<PlanNode> nodes, CallKind kind) =>
        kind == CallKind.Acceptance ? nodes.Where(node => node.Stage == OverdueStage.M0) : [];

    private async Task<IReadOnlyCollection<DateOnly>> ContactsAsync(CustomerCase about, DateOnly? dueOn, CancellationToken cancellationToken) =>
        about.Account is { } account && dueOn is { } from
            ? [.. (await histories.TimesOfAsync(account.CustomerId, from.AddDays(-DaysLookedBack), cancellationToken)).Select(ledger.DayOf)]
            : [];
}
