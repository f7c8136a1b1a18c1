namespace CollectionCoachBot.Delivery;

/// <summary>When a message that surely did not arrive is tried again.</summary>
internal static class RetryRule
{
    /// <summary>The longest wait of our own; the channel may ask for a longer one.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>A message that was refused this often is given up: by then half a day has gone by at least, whatever the channel asked for.</summary>
    public const int MostAttempts = 150;

    /// <param name="attempt">How often it was tried, from 1.</param>
    /// <param name="retryAfter">What the channel asked for: never less than that, but more where it asks for the same again and again.</param>
    /// <param name="jitter">0 to 1, drawn anew each time, so that many messages don't come back together.</param>
    public static TimeSpan Delay(int attempt, TimeSpan? retryAfter, double jitter)
    {
        var doubled = TimeSpan.FromSeconds(2 * Math.Pow(2, Math.Clamp(attempt - 1, 0, 16)));
        var whole = doubled < Longest ? doubled : Longest;
        var own = whole * (0.5 + (jitter / 2));
        return retryAfter is { } asked && asked + TimeSpan.FromSeconds(jitter) is var wanted && wanted > own ? wanted : own;
    }
}
