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
    [InlineData(0.0, 30.0)]
    [InlineData(0.5, 30.5)]
    public void What_the_channel_asks_for_is_the_least(double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRule.Delay(1, TimeSpan.FromSeconds(30), jitter));
}
