namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>What a load client saw.</summary>
/// <param name="Turns">In the measured time.</param>
/// <param name="Seconds">The measured time.</param>
/// <param name="ProcessorMilliseconds">The bot's, user and system, in the measured time.</param>
/// <param name="PeakMegabytes">The most memory that the bot held since its start.</param>
/// <param name="MedianLatency">From sending a message to its reply, in ms.</param>
/// <param name="P99Latency">The same for the slowest turn in a hundred.</param>
/// <param name="AllocatedBytes">What the bot allocated in the measured time; null when it doesn't tell.</param>
internal sealed record LoadReport(long Turns, double Seconds, double ProcessorMilliseconds, double PeakMegabytes, double MedianLatency, double P99Latency, double? AllocatedBytes)
{
    public double TurnsPerSecond => Turns / Seconds;

    public double ProcessorPerTurn => ProcessorMilliseconds / Turns;

    /// <summary>In KB.</summary>
    public double? AllocatedPerTurn => AllocatedBytes / Turns / 1e3;
}
