namespace CollectionCoachBot.Benchmarks.Measuring;

/// <summary>One line of the table: what was measured, once a run.</summary>
/// <param name="What">Of what, with the benchmark's name first.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="Values">One a run.</param>
internal sealed record Reading(string What, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>What we want, in the same unit; null where nothing is aimed at.</summary>
    public double? Aim { get; init; }

    /// <summary>The null bot's median of the same in the same run of this program: what compares between machines.</summary>
    public double? NullBot { get; init; }

    public double Median => Statistics.Percentile(Values, 50);

    public double? Ratio => NullBot is > 0 ? Median / NullBot : null;
}
