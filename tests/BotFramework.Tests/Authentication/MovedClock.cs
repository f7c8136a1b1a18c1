namespace BotFramework.Tests.Authentication;

/// <summary>The real time and as much as a test adds, since the libraries that make tokens know no other.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + moved;

    public void Move(TimeSpan by) => moved += by;
}
