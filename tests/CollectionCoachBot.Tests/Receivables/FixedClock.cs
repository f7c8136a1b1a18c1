namespace CollectionCoachBot.Tests.Receivables;

/// <summary>Stands still at one instant.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
