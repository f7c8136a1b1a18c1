using System.Globalization;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Worklist;

namespace CollectionCoachBot.Tests.Worklist;

public sealed class WorklistRankingTests
{
    private static readonly WorklistOptions Options = new();

    [Theory]
    [InlineData("M1", 100, "CNY", "Stage 10")]
    [InlineData("M2", 20_000, "CNY", "Stage 20, Amount 5")]
    [InlineData("M3", 200_000, "CNY", "Stage 30, Amount 10")]
    [InlineData("M3Plus", 1_000_000, "CNY", "Stage 40, Amount 20")]
    [InlineData("M1", 19_999.99, "CNY", "Stage 10")]
    [InlineData("M1", 30_000, "USD", "Stage 10, Amount 10")]
    [InlineData("M1", 30_000, "JPY", "Stage 10")]
    public void Stage_and_amount_give_points_each_by_the_sizes_of_its_currency(string stage, double amount, string currency, string reasons) =>
        Assert.Equal(reasons, Reasons(Facts.Of("A", Enum.Parse<OverdueStage>(stage), (decimal)amount, currency)));

    [Theory]
    [InlineData("2026-11-22", null, "Stage 30, PromiseNotVerifiable 20")]
    [InlineData("2026-11-23", null, "Stage 30, PromiseToday 15")]
    [InlineData("2026-11-24", null, "Stage 30, PromiseAhead -20")]
    [InlineData(null, "2026-11-20", "FollowUpOverdue 30, Stage 30")]
    [InlineData(null, "2026-11-23", "Stage 30, FollowUpToday 25")]
    [InlineData(null, "2026-11-27", "Stage 30, FollowUpAhead -15")]
    [InlineData("2026-11-30", "2026-11-23", "Stage 30, FollowUpToday 25, PromiseAhead -20")]
    public void What_was_promised_and_planned_counts_by_its_day(string? promisedFor, string? followUpOn, string reasons) =>
        Assert.Equal(reasons, Reasons(Facts.Of("A", OverdueStage.M3, 100m).With(promisedFor, followUpOn)));

    [Theory]
    [InlineData(0, "BrokenPromise 25, Stage 10")]
    [InlineData(29, "BrokenPromise 25, Stage 10")]
    [InlineData(30, "Stage 10")]
    public void A_broken_promise_counts_for_thirty_days(int daysAgo, string reasons) =>
        Assert.Equal(reasons, Reasons(Facts.Of("A", OverdueStage.M1, 100m).Broken(daysAgo)));

    [Theory]
    [InlineData("M1", null, "NoContact 10, Stage 10")]
    [InlineData("M1", 13, "Stage 10")]
    [InlineData("M1", 14, "NoContact 10, Stage 10")]
    [InlineData("M0", null, "")]
    public void Silence_counts_after_two_weeks_where_something_is_overdue(string stage, int? daysAgo, string reasons)
    {
        var facts = Facts.Of("A", Enum.Parse<OverdueStage>(stage), 100m) with { LastContactOn = daysAgo is { } days ? Facts.Today.AddDays(-days) : null };

        Assert.Equal(reasons, Reasons(facts));
    }

    [Theory]
    [InlineData("CNY", "Stage 30, UnappliedCash -15")]
    [InlineData("USD", "Stage 30")]
    public void Money_without_an_invoice_lowers_in_its_own_currency(string currency, string reasons)
    {
        var facts = Facts.Of("A", OverdueStage.M3, 100m);
        facts = facts with { Account = facts.Account with { Unapplied = [new UnappliedAmount(currency, 50m)] } };

        Assert.Equal(reasons, Reasons(facts));
    }

    [Theory]
    [InlineData(181, 0, false, "Stage 30")]
    [InlineData(180, 0, false, "Stage 30, LimitationEnds 5")]
    [InlineData(90, 0, false, "Stage 30, LimitationEnds 15")]
    [InlineData(31, 0, false, "Stage 30, LimitationEnds 15")]
    [InlineData(30, 0, false, "LimitationEnds 40, Stage 30")]
    [InlineData(200, 2, false, "LimitationPartlyOver 30, Stage 30")]
    [InlineData(20, 1, false, "LimitationEnds 40, LimitationPartlyOver 30, Stage 30")]
    [InlineData(0, 2, true, "LimitationOver 30")]
    public void A_limitation_period_counts_the_more_the_nearer_its_end_and_once_all_is_over_no_stage_is_called(int daysLeft, int over, bool isAllOver, string reasons)
    {
        DateOnly? end = daysLeft is > 0 and <= 180 ? Facts.Today.AddDays(daysLeft) : null;
        var notice = end is null && over == 0 ? null : new LimitationNotice(end, daysLeft, over, isAllOver);

        Assert.Equal(reasons, Reasons(Facts.Of("A", OverdueStage.M3, 100m) with { Limitation = notice }));
    }

    [Fact]
    public void Legal_first_is_told_before_heavier_reasons()
    {
        var facts = Facts.Of("A", OverdueStage.M3, 100m).With(followUpOn: "2026-11-20") with { Limitation = new LimitationNotice(null, 0, 1, true) };

        var entry = Assert.Single(WorklistRanking.Rank([facts], Facts.Today, new WorklistOptions { LimitationOver = 5 }).Entries);

        Assert.Equal([WorklistRule.LimitationOver, WorklistRule.FollowUpOverdue], entry.Reasons.Select(reason => reason.Rule));
    }

    [Fact]
    public void The_largest_of_several_currencies_counts_once()
    {
        var facts = Facts.Of("A", OverdueStage.M1, 100m);
        facts = facts with { Account = facts.Account with { Balances = [Facts.Owing(900_000m, "JPY"), Facts.Owing(200_000m, "USD")] } };

        Assert.Equal("Amount 20, Stage 10", Reasons(facts));
    }

    [Fact]
    public void More_points_come_first_then_the_larger_amount_then_the_name()
    {
        WorklistFacts[] accounts =
        [
            Facts.Of("C", OverdueStage.M1, 500m), Facts.Of("B", OverdueStage.M1, 500m), Facts.Of("D", OverdueStage.M1, 900m), Facts.Of("E", OverdueStage.M3, 100m),
        ];

        Assert.Equal("E D B C", Names(accounts));
        Assert.Equal("E D B C", Names([.. accounts.Reverse()]));
    }

    [Fact]
    public void Who_was_spoken_to_today_comes_last()
    {
        var talked = Facts.Of("A", OverdueStage.M3Plus, 5_000_000m) with { LastTalkOn = Facts.Today };

        var list = Rank(talked, Facts.Of("B", OverdueStage.M1, 100m));

        Assert.Equal(["B", "A"], list.Entries.Select(entry => entry.Account.Name));
        Assert.Equal((1, 1), (list.ToCall, list.TalkedToday));
    }

    [Fact]
    public void What_is_on_hold_is_left_out_and_counted()
    {
        var held = Facts.Of("A", OverdueStage.M3Plus, 0m).With(followUpOn: "2026-11-23");
        held = held with { Account = held.Account with { AllHeld = true } };

        var list = Rank(held, Facts.Of("B", OverdueStage.M1, 100m));

        Assert.Equal("B", Assert.Single(list.Entries).Account.Name);
        Assert.Equal(1, list.Held);
    }

    [Fact]
    public void A_disputed_account_is_called_when_its_follow_up_is_due_and_not_for_its_stage()
    {
        var disputed = Facts.Of("A", OverdueStage.M3, 0m);
        disputed = disputed with { Account = disputed.Account with { AllDisputed = true } };

        Assert.Equal("", Reasons(disputed));
        Assert.Equal("FollowUpToday 25", Reasons(disputed.With(followUpOn: "2026-11-23")));
    }

    [Fact]
    public void A_rule_without_points_is_off()
    {
        var list = WorklistRanking.Rank([Facts.Of("A", OverdueStage.M1, 100m)], Facts.Today, new WorklistOptions { M1 = 0 });

        Assert.Empty(list.Entries);
    }

    [Fact]
    public void Where_more_speaks_against_a_call_than_for_it_nobody_calls() =>
        Assert.Empty(Rank(Facts.Of("A", OverdueStage.M1, 100m).With("2026-11-30", "2026-12-01")).Entries);

    [Fact]
    public void The_first_day_ahead_tells_what_comes_on_it()
    {
        var due = Facts.Of("C", OverdueStage.M0, 0m);
        due = due with { Account = due.Account with { Balances = [Facts.Owing(0m, "CNY") with { NextDueOn = Facts.Today }] } };

        var list = Rank(
            Facts.Of("A", OverdueStage.M0, 0m).With(followUpOn: "2026-11-24"), Facts.Of("B", OverdueStage.M0, 0m).With("2026-11-24", "2026-11-25"), due);

        Assert.Equal(new ComingDay(Facts.Today.AddDays(1), 1, 1, 1), list.Next);
    }

    [Fact]
    public void Nothing_ahead_is_nothing() => Assert.Null(Rank(Facts.Of("A", OverdueStage.M1, 100m)).Next);

    private static RankedWorklist Rank(params WorklistFacts[] accounts) => WorklistRanking.Rank(accounts, Facts.Today, Options);

    private static string Names(params WorklistFacts[] accounts) => string.Join(' ', Rank(accounts).Entries.Select(entry => entry.Account.Name));

    private static string Reasons(WorklistFacts facts) => string.Join(
        ", ", Rank(facts).Entries.SelectMany(entry => entry.Reasons).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Rule} {reason.Points}")));
}
