using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.List;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class FollowUpCardsTests
{
    private static readonly Words TheWords = Words.Load(AppContext.BaseDirectory);
    private static readonly StageLines Stages = new(TheWords);
    private static readonly LogCards Log = new(TheWords, Stages, Microsoft.Extensions.Options.Options.Create(new FollowUpOptions()));
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 2, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag())];

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_log_form(string tag) => Check("log-form", tag, language =>
        Log.Form(LogForm.Open(Topic(), false, new FollowUpOptions()) with { FormId = "form000000000000000001" }, language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_log_form_after_a_refused_save(string tag) => Check("log-form-refused", tag, language => Log.Form(
        new LogForm
        {
            FormId = "form000000000000000001", Topic = Topic(), Problem = TheWords.Card(language, "follow-ups.problem-amount"),
            Values = new LogInput { Outcome = Outcome.Promised, Amount = "soon", PromisedFor = Day("2026-11-20"), Next = Day("2026-11-12"), Note = "*met* the boss\n[link](http://x)" },
        },
        language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_log_form_when_nobody_answers(string tag) => Check("log-form-no-answer", tag, language => Log.Form(
        LogForm.Open(
            Topic() with { SessionId = "session000000000000001", History = new ContactHistory { NoAnswersInARow = 2 }, Calendar = All.Of("DE") }, true, new FollowUpOptions())
            with
        { FormId = "form000000000000000001", NoAnswerText = "方便时回个电话，只要半分钟。" },
        language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_was_stored_after_a_promise(string tag) => Check("log-saved-promise", tag, language => Log.Saved(
        new SavedLog(
            Call(Outcome.Promised), APromise(PromiseState.Open), AFollowUp("followup00000000000001", "2026-11-17"), true, 1),
        "华信建材*（测试）", Day("2026-11-09"), "Noted: 100,000.00 by Nov 16 [ok]", language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_was_stored_when_it_is_settled(string tag) => Check("log-saved-paid", tag, language =>
        Log.Saved(new SavedLog(Call(Outcome.Paid), null, null, false, 0), "华信建材*（测试）", Day("2026-11-09"), null, language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_list(string tag) => Check("list", tag, language => new FollowUpListCard(TheWords, Stages).Build(Page(), null, null, language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_list_with_a_row_opened(string tag) => Check("list-chosen", tag, language =>
        new FollowUpListCard(TheWords, Stages).Build(Page(), "followup00000000000002", "moved", language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_empty_list(string tag) => Check("list-empty", tag, language => new FollowUpListCard(TheWords, Stages).Build(
        new FollowUpPage { Today = Day("2026-11-09"), Rows = [], Overdue = 0, DueToday = 0, ThisWeek = 0, Later = 2, NextLater = Day("2026-11-20") }, null, "done", language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_reminder(string tag) => Check("reminder", tag, language => new ReminderCard(TheWords, Stages, Log).Build(
        AFollowUp("followup00000000000001", "2026-11-09"), "华信建材*（测试）", Account(),
        new ContactHistory { LastContact = Call(Outcome.WaitingForApproval), Promises = new PromiseHistory(0, 0, 1, APromise(PromiseState.DueNotVerifiable)) },
        Day("2026-11-04"), Day("2026-11-09"), language));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_reminder_of_an_unlisted_customer(string tag) => Check("reminder-unlisted", tag, language => new ReminderCard(TheWords, Stages, Log).Build(
        AFollowUp("followup00000000000001", "2026-11-07"), "某贸易公司", null, ContactHistory.None, null, Day("2026-11-09"), language));

    private static void Check(string name, string tag, Func<Language, JObject> build)
    {
        var card = build(Languages.FromLocale(tag));

        CardCheck.Holds(card);
        Approved.Matches(card.ToString(), $"{name}.{tag}.json");
    }

    private static LogTopic Topic() => new()
    {
        Name = "华信建材*（测试）", Stage = OverdueStage.M2, Today = Day("2026-11-09"), Calendar = China, Currency = "CNY", Account = Account(),
    };

    private static AccountBrief Account() => Accounts.Owing(new Balance
    {
        Currency = "CNY", Open = 420_000m, OpenCount = 4, Overdue = 380_000m, OverdueCount = 3, Disputed = 0m, OldestInvoice = "INV-1", OldestDueOn = Day("2026-09-25"), DaysOverdue = 45,
    });

    private static CallLog Call(Outcome outcome) => new() { FormId = "f", PersonId = "p", At = Now, Outcome = outcome, Note = outcome == Outcome.Promised ? "财务*王经理*" : null };

    private static Promise APromise(PromiseState state) => new()
    {
        CustomerId = Accounts.CustomerId, Amount = 100_000m, Currency = "CNY", PayOn = Day("2026-11-16"), MadeAt = Now, OpenBefore = 420_000m, State = state,
    };

    private static FollowUp AFollowUp(string id, string dueOn, string? customer = Accounts.CustomerId, string? unlisted = null) => new()
    {
        Id = id, PersonId = "p", CustomerId = customer, UnlistedName = unlisted, DueOn = Day(dueOn), RemindAt = Now, CreatedAt = Now,
    };

    private static FollowUpPage Page() => new()
    {
        Today = Day("2026-11-09"), Overdue = 1, DueToday = 1, ThisWeek = 2, Later = 3, NextLater = Day("2026-11-16"), Start = "followup00000000000001", More = "followup00000000000005",
        Rows =
        [
            new FollowUpRow(AFollowUp("followup00000000000001", "2026-11-06"), Account()),
            new FollowUpRow(AFollowUp("followup00000000000002", "2026-11-09"), Account()),
            new FollowUpRow(AFollowUp("followup00000000000003", "2026-11-11", null, "某贸易公司"), null),
            new FollowUpRow(AFollowUp("followup00000000000004", "2026-11-13"), null),
        ],
    };
}
