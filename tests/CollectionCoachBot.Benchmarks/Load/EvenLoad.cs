using System.Diagnostics;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>An exact number of turns in many conversations that are all open at once, few of which say something at the same time.</summary>
internal static class EvenLoad
{
    /// <returns>The latencies, in ms.</returns>
    public static async Task<IReadOnlyList<double>> SayAsync(int turns, IReadOnlyList<Step> steps, IReadOnlyList<Talker> talkers, CancellationToken cancellationToken)
    {
        var rounds = Math.DivRem(turns, talkers.Count, out var left);
        if (left != 0)
            throw new InvalidOperationException($"{turns} turns can't be spread evenly over {talkers.Count} conversations.");
        var connections = Enumerable.Range(0, LoadPlan.Connections)
            .Select(connection => SayAsync(rounds, steps, [.. talkers.Where((_, number) => number % LoadPlan.Connections == connection)], cancellationToken));
        return [.. (await Task.WhenAll(connections)).SelectMany(latencies => latencies)];
    }

    private static async Task<List<double>> SayAsync(int rounds, IReadOnlyList<Step> steps, Talker[] talkers, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(rounds * talkers.Length);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var talker in talkers)
            {
                var started = Stopwatch.GetTimestamp();
                await talker.SayAsync(steps[round % steps.Count], cancellationToken);
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return latencies;
    }
}
