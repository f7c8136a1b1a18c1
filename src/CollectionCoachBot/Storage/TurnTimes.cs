namespace CollectionCoachBot.Storage;

/// <summary>How long a conversation may be taken. Who sends into one must reckon with it.</summary>
internal static class TurnTimes
{
    /// <summary>How long a message waits for the turn before it (a channel gives a turn 10 to 15 s).</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>How long a turn may take before it is cancelled: longer than two requests to the channel that run into their time-out.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(75);
}
