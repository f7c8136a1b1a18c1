namespace CollectionCoachBot.Web;

/// <summary>The real clock moved by a fixed amount, so that it read <c>startAt</c> when it was made and runs on at its usual pace.</summary>
internal sealed class ShiftedTimeProvider(TimeProvider inner, DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan _shift = startAt - inner.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + _shift;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
