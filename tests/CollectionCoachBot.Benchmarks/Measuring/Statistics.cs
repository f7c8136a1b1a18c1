namespace CollectionCoachBot.Benchmarks.Measuring;

internal static class Statistics
{
    /// <param name="values">At least one, in any order.</param>
    /// <param name="percent">0 to 100; between two values the nearer one, for 50 of an even number the mean of both.</param>
    public static double Percentile(IReadOnlyCollection<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        if (percent == 50 && sorted.Length % 2 == 0)
            return (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
        return sorted[(int)Math.Round((sorted.Length - 1) * percent / 100, MidpointRounding.AwayFromZero)];
    }
}
