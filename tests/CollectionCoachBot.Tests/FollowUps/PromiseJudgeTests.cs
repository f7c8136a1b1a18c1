using CollectionCoachBot.FollowUps;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class PromiseJudgeTests
{
    /// <summary>100 promised on 10 November for Friday, 20 November, when 300 were open.</summary>
    [Theory]
    [InlineData("2026-11-19", null, 300, nameof(PromiseState.Open))]
    [InlineData("2026-11-19", "2026-11-19", 300, nameof(PromiseState.Open))]
    [InlineData("2026-11-19", "2026-11-18", 200, nameof(PromiseState.Kept))] // early
    [InlineData("2026-11-19", "2026-11-10", 200, nameof(PromiseState.Open))] // a ledger of the day it was made proves nothing
    [InlineData("2026-11-20", "2026-11-19", 300, nameof(PromiseState.DueNotVerifiable))]
    [InlineData("2026-11-23", "2026-11-20", 300, nameof(PromiseState.DueNotVerifiable))] // grace: Monday
    [InlineData("2026-11-30", null, 300, nameof(PromiseState.DueNotVerifiable))]
    [InlineData("2026-11-23", "2026-11-23", 300, nameof(PromiseState.Broken))]
    [InlineData("2026-11-23", "2026-11-23", 350, nameof(PromiseState.Broken))] // more is open than before
    [InlineData("2026-11-23", "2026-11-23", 299.99, nameof(PromiseState.PartlyKept))]
    [InlineData("2026-11-23", "2026-11-23", 200, nameof(PromiseState.Kept))]
    [InlineData("2026-11-23", "2026-11-23", 0, nameof(PromiseState.Kept))]
    [InlineData("2026-11-21", "2026-11-20", 250, nameof(PromiseState.DueNotVerifiable))] // in part, but grace isn't over
    public void Only_a_ledger_that_is_new_enough_judges_a_promise(string today, string? asOf, double open, string expected)
    {
        var promise = new Promise
        {
            Amount = 100, Currency = "CNY", PayOn = Day("2026-11-20"), MadeAt = new DateTimeOffset(2026, 11, 10, 3, 0, 0, TimeSpan.Zero), OpenBefore = 300,
        };

        var state = PromiseJudge.Judge(promise, DateOnly.FromDateTime(promise.MadeAt.UtcDateTime), (decimal)open, 0m, asOf is null ? null : Day(asOf), Day(today), China, grace: 1);

        Assert.Equal(expected, state.ToString());
    }

    /// <summary>More was promised on 10 November for Friday, 20 November, than was open.</summary>
    [Theory]
    [InlineData(0, "2026-11-19", "2026-11-19", 0, nameof(PromiseState.Open))]
    [InlineData(0, "2026-11-30", "2026-11-30", 0, nameof(PromiseState.DueNotVerifiable))] // nothing was open: no balance can tell
    [InlineData(0, "2026-11-30", "2026-11-30", 80, nameof(PromiseState.DueNotVerifiable))] // invoiced since
    [InlineData(60, "2026-11-30", "2026-11-30", 0, nameof(PromiseState.Kept))] // all of it was paid
    [InlineData(60, "2026-11-19", "2026-11-18", 0, nameof(PromiseState.Kept))]
    [InlineData(60, "2026-11-30", "2026-11-30", 20, nameof(PromiseState.PartlyKept))]
    [InlineData(60, "2026-11-30", "2026-11-30", 60, nameof(PromiseState.Broken))]
    public void A_promise_of_more_than_was_open_is_judged_by_what_was_open(double openBefore, string today, string asOf, double open, string expected)
    {
        var promise = new Promise
        {
            Amount = 100, Currency = "CNY", PayOn = Day("2026-11-20"), MadeAt = new DateTimeOffset(2026, 11, 10, 3, 0, 0, TimeSpan.Zero), OpenBefore = (decimal)openBefore,
        };

        var state = PromiseJudge.Judge(promise, Day("2026-11-10"), (decimal)open, 0m, Day(asOf), Day(today), China, grace: 1);

        Assert.Equal(expected, state.ToString());
    }

    /// <summary>100 promised on 10 November for Friday, 20 November, when 300 were open; invoiced since: what is open now says less than what came in.</summary>
    [Theory]
    [InlineData(500, 100, "2026-11-23", nameof(PromiseState.Kept))]
    [InlineData(500, 40, "2026-11-23", nameof(PromiseState.PartlyKept))]
    [InlineData(500, 0, "2026-11-23", nameof(PromiseState.Broken))]
    [InlineData(250, 40, "2026-11-23", nameof(PromiseState.PartlyKept))]
    [InlineData(200, 40, "2026-11-23", nameof(PromiseState.Kept))] // credited: less is open, whatever came in
    [InlineData(500, -20, "2026-11-23", nameof(PromiseState.Broken))] // taken back
    [InlineData(500, 100, "2026-11-18", nameof(PromiseState.Kept))] // early
    [InlineData(500, 40, "2026-11-20", nameof(PromiseState.DueNotVerifiable))]
    public void A_new_invoice_does_not_hide_a_payment(double open, double collected, string asOf, string expected)
    {
        var promise = new Promise
        {
            Amount = 100, Currency = "CNY", PayOn = Day("2026-11-20"), MadeAt = new DateTimeOffset(2026, 11, 10, 3, 0, 0, TimeSpan.Zero), OpenBefore = 300,
        };

        var state = PromiseJudge.Judge(promise, Day("2026-11-10"), (decimal)open, (decimal)collected, Day(asOf), Day("2026-11-23"), China, grace: 1);

        Assert.Equal(expected, state.ToString());
    }
}
