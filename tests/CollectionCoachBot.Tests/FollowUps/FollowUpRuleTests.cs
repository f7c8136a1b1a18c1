using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class FollowUpRuleTests
{
    /// <summary>All from Monday, 9 November 2026: no Chinese holiday is near.</summary>
    [Theory]
    [InlineData("M1", null, 3, "2026-11-12")] // fresh: +3
    [InlineData("M1", null, 7, "2026-11-12")]
    [InlineData("M1", null, 8, "2026-11-16")] // +5
    [InlineData("M2", null, 45, "2026-11-12")] // +3
    [InlineData("M3", null, 75, "2026-11-11")] // +2
    [InlineData("M3Plus", null, 120, "2026-11-16")] // +5
    [InlineData("M1", "Avoidant", 3, "2026-11-11")] // one sooner
    [InlineData("M1", "Avoidant", 20, "2026-11-13")]
    [InlineData("M2", "Avoidant", 45, "2026-11-11")]
    [InlineData("M3", "Avoidant", 75, "2026-11-10")]
    [InlineData("M3Plus", "Avoidant", 120, "2026-11-13")]
    [InlineData("M2", "Strategic", 45, "2026-11-12")]
    public void The_stage_decides_and_an_avoidant_customer_is_called_sooner(string stage, string? attitude, int days, string expected)
    {
        var facts = Facts("2026-11-09", stage) with { DaysOverdue = days, Attitude = attitude is null ? null : Enum.Parse<Attitude>(attitude) };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal(new SuggestedDate(Day(expected), SuggestionReason.Stage, CalendarBasis.Published), suggested);
    }

    [Fact]
    public void Sooner_never_means_today()
    {
        var facts = Facts("2026-11-09", "M3") with { Attitude = Attitude.Avoidant };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions { M3 = 1, AvoidantSooner = 5 });

        Assert.Equal(Day("2026-11-10"), suggested.On);
    }

    [Theory]
    [InlineData("2026-11-30", false, "2026-11-25", "BeforeDue")] // −3
    [InlineData("2026-11-30", true, "2026-11-16", "BeforeDue")] // −10
    [InlineData("2026-11-20", true, "2026-11-17", "BeforeDue")] // −10 has gone by
    [InlineData("2026-11-11", false, "2026-11-12", "AfterDue")] // −3 has gone by
    [InlineData("2026-11-12", false, "2026-11-13", "AfterDue")] // −3 would be today
    [InlineData("2026-11-13", false, "2026-11-10", "BeforeDue")] // Friday: −3 is Tuesday
    public void Before_it_is_due_the_due_date_decides(string due, bool early, string expected, string reason)
    {
        var facts = Facts("2026-11-09", "M0") with { DueOn = Day(due), NeedsEarlyStart = early };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((Day(expected), reason), (suggested.On, suggested.Reason.ToString()));
    }

    [Theory]
    [InlineData("PartPaid", "2026-11-11")]
    [InlineData("SaysPaid", "2026-11-11")]
    [InlineData("NoAnswer", "2026-11-10")]
    [InlineData("WrongContact", "2026-11-10")]
    [InlineData("PapersMissing", "2026-11-10")]
    [InlineData("WaitingForApproval", "2026-11-11")]
    [InlineData("Disputed", "2026-11-11")]
    [InlineData("Refused", "2026-11-10")]
    [InlineData("Other", "2026-11-12")] // its stage's
    [InlineData("Promised", "2026-11-12")] // without a date: its stage's
    public void What_came_out_of_a_contact_goes_before_the_stage(string outcome, string expected)
    {
        var facts = Facts("2026-11-09", "M2") with { Outcome = Enum.Parse<Outcome>(outcome), Attitude = null };

        Assert.Equal(Day(expected), FollowUpRule.Suggest(facts, new FollowUpOptions()).On);
    }

    [Theory]
    [InlineData("Paid")]
    [InlineData("Insolvent")]
    public void Settled_or_handed_to_legal_there_is_no_next_call(string outcome)
    {
        var facts = Facts("2026-11-09", "M3Plus") with { Outcome = Enum.Parse<Outcome>(outcome) };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((null, SuggestionReason.None), (suggested.On, suggested.Reason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("SaysPaid")]
    [InlineData("Other")]
    public void Paid_in_the_ledger_there_is_no_next_call(string? outcome)
    {
        var facts = Facts("2026-11-09", "M1") with { NothingOpen = true, Outcome = outcome is null ? null : Enum.Parse<Outcome>(outcome) };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((null, SuggestionReason.None), (suggested.On, suggested.Reason));
    }

    [Theory]
    [InlineData("2026-11-13", false, "2026-11-16", "VerifyPromise")] // Friday, 4 working days away: the Monday after
    [InlineData("2026-11-16", false, "2026-11-17", "VerifyPromise")] // 5 working days
    [InlineData("2026-11-17", false, "2026-11-13", "CheckPromise")] // 6: two before
    [InlineData("2026-11-13", true, "2026-11-11", "CheckPromise")] // near, but one was broken before
    [InlineData("2026-11-10", true, "2026-11-11", "VerifyPromise")] // too near for a check
    [InlineData("2026-09-30", false, "2026-11-10", "VerifyPromise")] // a date that has gone by: next working day
    public void A_promise_is_checked_before_or_verified_after(string promised, bool brokeBefore, string expected, string reason)
    {
        var facts = Facts("2026-11-09", "M2") with { Outcome = Outcome.Promised, PromisedFor = Day(promised), BrokeBefore = brokeBefore };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((Day(expected), reason), (suggested.On, suggested.Reason.ToString()));
    }

    [Theory]
    [InlineData("M3Plus", 13, "2026-11-11", "BeforeCutoff")] // closes Friday the 13th: two before
    [InlineData("M3Plus", 10, "2026-11-16", "Stage")] // two before has gone by
    [InlineData("M3Plus", 9, "2026-11-16", "Stage")] // closes today: the next one is a month away
    [InlineData("M3Plus", 25, "2026-11-16", "Stage")] // later than the usual date
    [InlineData("M2", 15, "2026-11-12", "Stage")] // Sunday the 15th: two working days before is Thursday
    public void A_follow_up_comes_before_the_payment_plan_closes(string stage, int cutoffDay, string expected, string reason)
    {
        var facts = Facts("2026-11-09", stage) with { PlanCutoffDay = cutoffDay };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((Day(expected), reason), (suggested.On, suggested.Reason.ToString()));
    }

    [Fact]
    public void A_cut_off_day_that_a_month_lacks_means_its_last()
    {
        var facts = Facts("2026-11-26", "M3Plus") with { PlanCutoffDay = 31 };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions { BeforeCutoff = 1 });

        Assert.Equal((Day("2026-11-27"), SuggestionReason.BeforeCutoff), (suggested.On, suggested.Reason));
    }

    [Theory]
    [InlineData(11, "2026-11-10", "BeforeCutoff")] // one before the cut-off
    [InlineData(10, "2026-11-11", "Outcome")] // that would be today
    [InlineData(20, "2026-11-11", "Outcome")]
    public void Waiting_for_approval_is_asked_about_before_the_plan_closes(int cutoffDay, string expected, string reason)
    {
        var facts = Facts("2026-11-09", "M1") with { Outcome = Outcome.WaitingForApproval, PlanCutoffDay = cutoffDay };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((Day(expected), reason), (suggested.On, suggested.Reason.ToString()));
    }

    [Theory]
    [InlineData("2026-09-22", "M2", "2026-09-23", "BeforeHoliday")] // 25..27 Sep: +3 is the 28th, of the last 3 before National Day; the 24th before it is a last day too
    [InlineData("2026-09-14", "M1", "2026-09-18", "Stage")] // the 18th: the Sunday after it is worked, four left before the 25th
    [InlineData("2026-09-15", "M1", "2026-09-20", "Stage")] // a worked Sunday
    [InlineData("2026-09-18", "M2", "2026-09-21", "BeforeHoliday")] // +3 is the 22nd: quiet days 22, 23, 24
    [InlineData("2026-09-23", "M3", "2026-09-24", "BeforeHoliday")] // the 28th, but only the 24th is left
    [InlineData("2026-09-28", "M3", "2026-09-29", "BeforeHoliday")] // the 30th, but before the 29th only today is left
    [InlineData("2026-09-30", "M2", "2026-10-10", "Stage")] // over the holiday, to a worked Saturday
    [InlineData("2026-09-30", "M3", "2026-10-09", "Stage")]
    public void The_last_days_before_a_long_holiday_are_avoided(string today, string stage, string expected, string reason)
    {
        var facts = Facts(today, stage) with { DaysOverdue = stage == "M1" ? 20 : 45 };
        if (stage == "M1")
            facts = facts with { Attitude = Attitude.Avoidant };

        var suggested = FollowUpRule.Suggest(facts, new FollowUpOptions());

        Assert.Equal((Day(expected), reason), (suggested.On, suggested.Reason.ToString()));
    }

    [Theory]
    [InlineData("2026-12-30", "CN", nameof(CalendarBasis.YearNotPublished))]
    [InlineData("2026-11-09", "DE", nameof(CalendarBasis.WeekendsOnly))]
    [InlineData("2026-11-09", "CN", nameof(CalendarBasis.Published))]
    public void A_date_says_what_its_working_days_rest_on(string today, string country, string basis)
    {
        var facts = Facts(today, "M2") with { Calendar = All.Of(country) };

        Assert.Equal(basis, FollowUpRule.Suggest(facts, new FollowUpOptions()).Basis.ToString());
    }

    /// <summary>Every stage, outcome, cut-off and day of four years: always a working day after today, or none at all.</summary>
    [Fact]
    public void A_suggested_date_is_a_working_day_ahead_whatever_the_facts()
    {
        for (var today = Day("2023-01-01"); today <= Day("2027-02-28"); today = today.AddDays(1))
        {
            foreach (var stage in Enum.GetNames<OverdueStage>())
            {
                foreach (var outcome in Enum.GetValues<Outcome>())
                {
                    var facts = Facts(today, stage) with
                    {
                        Outcome = outcome,
                        DueOn = today.AddDays(7),
                        PlanCutoffDay = 1 + (today.DayNumber % 31),
                        PromisedFor = today.AddDays(today.DayNumber % 20),
                        Attitude = (Attitude)(today.DayNumber % 4),
                        BrokeBefore = today.DayNumber % 2 == 0,
                    };

                    var on = FollowUpRule.Suggest(facts, new FollowUpOptions()).On;

                    Assert.True(on is null ? outcome is Outcome.Paid or Outcome.Insolvent : on > today && China.IsWorkday(on.Value), $"{today} {stage} {outcome}: {on}");
                }
            }
        }
    }

    private static FollowUpFacts Facts(string today, string stage) => Facts(Day(today), stage);

    private static FollowUpFacts Facts(DateOnly today, string stage) =>
        new() { Today = today, Stage = Enum.Parse<OverdueStage>(stage), DaysOverdue = 45, Calendar = China };
}
