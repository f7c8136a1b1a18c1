using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class RetryRuleTests
{
    [Theory]
    [InlineData(1, 1.0, 2)]
    [InlineData(1, 0.0, 1)]
    [InlineData(2, 1.0, 4)]
    [InlineData(5, 1.0, 32)]
    [InlineData(20, 1.0, 600)]
    [InlineData(150, 0.0, 300)]
    public void Waits_double_up_to_ten_minutes_and_are_spread(int attempt, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRule.Delay(attempt, retryAfter: null, jitter));

    [Theory]
    [InlineData(1, 0.0, 30.0)]
    [InlineData(1, 0.5, 30.5)]
    [InlineData(20, 1.0, 600.0)]
    public void What_the_channel_asks_for_is_the_least(int attempt, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRule.Delay(attempt, TimeSpan.FromSeconds(30), jitter));

    [Fact]
    public void A_channel_that_asks_for_a_second_each_time_is_tried_for_half_a_day()
    {
        var waited = Enumerable.Range(1, RetryRule.MostAttempts - 1)
            .Aggregate(TimeSpan.Zero, (sum, attempt) => sum + RetryRule.Delay(attempt, TimeSpan.FromSeconds(1), jitter: 0));

        Assert.True(waited > TimeSpan.FromHours(11), $"{waited}");
    }
}
