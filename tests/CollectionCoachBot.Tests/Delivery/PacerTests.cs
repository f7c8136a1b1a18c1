using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class PacerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(7, 0.0)]
    [InlineData(8, 1.0)] // 7 in one second
    [InlineData(9, 2.0)] // 8 in two
    [InlineData(16, 3.0)]
    [InlineData(17, 4.0)]
    [InlineData(60, 14.0)]
    [InlineData(61, 30.0)] // 60 in thirty
    public void Messages_to_one_conversation_keep_under_its_limits(int count, double lastAtSeconds) =>
        Assert.Equal(TimeSpan.FromSeconds(lastAtSeconds), SendAll(Enumerable.Repeat("a", count)) - Start);

    [Fact]
    public void An_hour_takes_1800_to_one_conversation()
    {
        var last = SendAll(Enumerable.Repeat("a", 1_800));
        var next = SendAll(Enumerable.Repeat("a", 1_801));

        Assert.True(last - Start < TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromHours(1), next - Start);
    }

    [Theory]
    [InlineData(50, 0.0)]
    [InlineData(51, 1.0)]
    [InlineData(151, 3.0)]
    public void All_conversations_together_keep_under_fifty_a_second(int count, double lastAtSeconds) =>
        Assert.Equal(TimeSpan.FromSeconds(lastAtSeconds), SendAll(Enumerable.Range(0, count).Select(i => $"c{i}")) - Start);

    [Fact]
    public void A_conversation_that_must_wait_does_not_hold_up_another()
    {
        var pacer = new Pacer();
        for (var i = 0; i < 7; i++)
            pacer.Take("busy", Start);

        Assert.True(pacer.Take("busy", Start) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, pacer.Take("quiet", Start));
    }

    /// <returns>When the last one may go, if each waits as long as it is told.</returns>
    private static DateTimeOffset SendAll(IEnumerable<string> conversations)
    {
        var (pacer, now) = (new Pacer(), Start);
        foreach (var conversation in conversations)
        {
            for (var wait = pacer.Take(conversation, now); wait > TimeSpan.Zero; wait = pacer.Take(conversation, now))
                now += wait;
        }

        return now;
    }
}
