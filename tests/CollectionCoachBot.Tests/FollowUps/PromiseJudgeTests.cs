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

        var state = PromiseJudge.Judge(promise, DateOnly.FromDateTime(promise.MadeAt.UtcDateTime), (decimal)open, asOf is null ? null : Day(asOf), Day(today), China, grace: 1);

        Assert.Equal(expected, state.ToString());
    }
}
