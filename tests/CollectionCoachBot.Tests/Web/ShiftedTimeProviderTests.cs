using CollectionCoachBot.Web;

namespace CollectionCoachBot.Tests.Web;

public sealed class ShiftedTimeProviderTests
{
    [Fact]
    public void It_starts_at_the_instant_and_runs_on_at_the_usual_pace()
    {
        var inner = new Clock { Now = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero) };
        var shifted = new ShiftedTimeProvider(inner, new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero), shifted.GetUtcNow());

        inner.Now += TimeSpan.FromMinutes(90);

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 2, 30, 0, TimeSpan.Zero), shifted.GetUtcNow());
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
