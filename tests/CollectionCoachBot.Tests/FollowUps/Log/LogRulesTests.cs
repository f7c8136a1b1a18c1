using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps.Log;

/// <summary>On Monday, 9 November 2026, for a customer in M2 with 300,000 open: the form's default date is Thursday, the 12th.</summary>
public sealed class LogRulesTests
{
    private static readonly FollowUpOptions Options = new();
    private static readonly DateOnly Suggested = Day("2026-11-12");

    [Theory]
    [InlineData(null, "1000", "2026-11-16", "2026-11-12", "outcome")]
    [InlineData(99, "1000", "2026-11-16", "2026-11-12", "outcome")]
    [InlineData(0, null, "2026-11-16", "2026-11-12", "amount")]
    [InlineData(0, "0", "2026-11-16", "2026-11-12", "amount")]
    [InlineData(0, "soon", "2026-11-16", "2026-11-12", "amount")]
    [InlineData(0, "380000万", "2026-11-16", "2026-11-12", "amount-large")]
    [InlineData(0, "600,000.01", "2026-11-16", "2026-11-12", "amount-large")]
    [InlineData(0, "EUR 100", "2026-11-16", "2026-11-12", "currency")]
    [InlineData(0, "1000", null, "2026-11-12", "promise-date")]
    [InlineData(0, "1000", "2026-11-08", "2026-11-12", "promise-past")]
    [InlineData(0, "1000", "2027-11-10", "2026-11-12", "promise-far")]
    [InlineData(3, null, null, null, "next")]
    [InlineData(3, null, null, "2026-11-08", "next-past")]
    [InlineData(3, null, null, "2027-11-10", "next-far")]
    public void A_form_that_makes_no_sense_is_refused(int? outcome, string? amount, string? promised, string? next, string problem)
    {
        var input = new LogInput { Outcome = (Outcome?)outcome, Amount = amount, PromisedFor = DayOrNull(promised), Next = DayOrNull(next) };

        var (entry, refusal) = LogRules.Check(input, Topic(), Suggested, Options, Language.English);

        Assert.Null(entry);
        Assert.Equal(problem, refusal!.Key);
    }

    [Fact]
    public void A_note_that_is_too_long_is_refused()
    {
        var input = new LogInput { Outcome = Outcome.Other, Next = Day("2026-11-12"), Note = new string('x', 2_001) };

        Assert.Equal("note", LogRules.Check(input, Topic(), Suggested, Options, Language.English).Refusal!.Key);
        Assert.NotNull(LogRules.Check(input with { Note = new string('x', 2_000) }, Topic(), Suggested, Options, Language.English).Entry);
    }

    [Theory]
    [InlineData("Promised", "2026-11-12", "2026-11-17", true)] // left as it was: verified after the 16th
    [InlineData("Promised", "2026-11-13", "2026-11-13", false)] // the rep's own choice stands
    [InlineData("Refused", "2026-11-12", "2026-11-10", true)]
    [InlineData("Other", "2026-11-12", "2026-11-12", false)]
    [InlineData("Paid", "2026-11-12", null, false)] // settled: none, unless the rep chose one
    [InlineData("Paid", null, null, false)]
    [InlineData("Paid", "2026-11-20", "2026-11-20", false)]
    [InlineData("Insolvent", "2026-11-12", null, false)]
    [InlineData("NoAnswer", "2026-11-09", "2026-11-09", false)] // today again is allowed
    public void A_date_left_at_its_default_follows_the_outcome(string outcome, string? next, string? stored, bool moved)
    {
        var input = new LogInput { Outcome = Enum.Parse<Outcome>(outcome), Amount = "1,000", PromisedFor = Day("2026-11-16"), Next = DayOrNull(next) };

        var entry = LogRules.Check(input, Topic(), Suggested, Options, Language.English).Entry!;

        Assert.Equal((DayOrNull(stored), moved), (entry.Next, entry.NextMoved));
    }

    [Theory]
    [InlineData("2026-11-11", "2026-11-10")] // left as it stood on an earlier day: by the outcome
    [InlineData("2026-11-06", "2026-11-10")] // even where that day has gone by
    [InlineData("2026-11-12", "2026-11-12")] // what today's form would suggest, but chosen on another: the rep's own
    public void A_form_of_an_earlier_day_is_judged_by_the_date_that_stood_on_it(string next, string stored)
    {
        var shown = next == "2026-11-12" ? Day("2026-11-11") : Day(next);

        var entry = LogRules.Check(new LogInput { Outcome = Outcome.Refused, Next = Day(next) }, Topic(), shown, Options, Language.English).Entry!;

        Assert.Equal(Day(stored), entry.Next);
    }

    [Theory]
    [InlineData("NoAnswer", null)]
    [InlineData("SaysPaid", null)]
    [InlineData("Promised", "2026-11-17")] // of what the ledger doesn't list: verified after the 16th
    public void Where_nothing_is_open_there_is_no_next_step_but_for_a_promise(string outcome, string? stored)
    {
        var settled = Topic() with { Account = Accounts.Owing() };
        var input = new LogInput { Outcome = Enum.Parse<Outcome>(outcome), Amount = "1,000", PromisedFor = Day("2026-11-16") };

        var entry = LogRules.Check(input, settled, LogForm.DefaultNext(settled, false, Options), Options, Language.English).Entry!;

        Assert.Equal(DayOrNull(stored), entry.Next);
    }

    [Fact]
    public void Before_it_is_due_the_next_due_date_counts_and_not_the_oldest()
    {
        var topic = Topic() with
        {
            Stage = OverdueStage.M0,
            Account = Accounts.Owing(Balance("CNY", 9_000m) with { NextDueOn = Day("2026-11-30") }, Balance("USD", 5_000m) with { NextDueOn = Day("2026-12-20") }) with { Cycle = new PaymentCycle() },
        };

        Assert.Equal(Day("2026-11-25"), LogForm.DefaultNext(topic, false, Options));
    }

    [Fact]
    public void Only_a_promise_has_an_amount_and_a_date()
    {
        var input = new LogInput { Outcome = Outcome.NoAnswer, Amount = "1000", PromisedFor = Day("2026-11-16"), Next = Day("2026-11-12") };

        var entry = LogRules.Check(input, Topic(), Suggested, Options, Language.English).Entry!;

        Assert.Equal((null, null, null), (entry.Amount, entry.Currency, entry.PromisedFor));
    }

    [Theory]
    [InlineData("1,000", "CNY")]
    [InlineData("USD 1,000", "USD")]
    public void A_promise_is_in_the_customers_currency_unless_another_of_theirs_is_typed(string typed, string currency)
    {
        var input = new LogInput { Outcome = Outcome.Promised, Amount = typed, PromisedFor = Day("2026-11-16"), Next = Day("2026-11-12") };

        Assert.Equal(currency, LogRules.Check(input, Topic(), Suggested, Options, Language.English).Entry!.Currency);
    }

    private static DateOnly? DayOrNull(string? date) => date is null ? null : Day(date);

    private static LogTopic Topic() => new()
    {
        Name = "华信建材", Stage = OverdueStage.M2, Today = Day("2026-11-09"), Calendar = China, Currency = "CNY",
        Account = Accounts.Owing(Balance("CNY", 300_000m), Balance("USD", 5_000m)),
    };

    private static Balance Balance(string currency, decimal open) => new()
    {
        Currency = currency, Open = open, OpenCount = 1, Overdue = open, OverdueCount = 1, Disputed = 0m, OldestInvoice = "1", OldestDueOn = Day("2026-09-25"), DaysOverdue = 45,
    };
}
