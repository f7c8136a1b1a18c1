namespace CollectionCoachBot.Wording;

/// <summary>
/// Finds the straight border between each class and all others that leaves the widest margin: a support vector machine with squared loss, solved in its dual by one
/// coordinate at a time (Hsieh and others, 2008), which needs neither a rate of learning nor a library. Pure: it goes through the examples in the same order each time.
/// </summary>
internal static class LinearTraining
{
    /// <summary>How much a wrongly placed example costs, against simple weights.</summary>
    private const float Cost = 1.2f;

    /// <summary>More rounds move no result.</summary>
    private const int Rounds = 12;

    /// <param name="weights">Nought; for each place the weights of all classes.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="rows">The examples.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="weightsOfRows">How much each example counts beside the others.</param>
    public static void Fit(float[] weights, int classes, LinearRow[] rows, int[] labels, float[] weightsOfRows)
    {
        var dual = new float[rows.Length * classes];
        var diagonals = Array.ConvertAll(weightsOfRows, weight => 0.5f / (Cost * weight));
        var squares = rows.Select((row, i) => row.Values.Sum(value => value * value) + diagonals[i]).ToArray();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(1);
        var scores = new float[classes];
        var steps = new float[classes];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Score(weights, rows[i], scores);
                for (var k = 0; k < classes; k++)
                {
                    var sign = labels[i] == k ? 1f : -1f;
                    ref var alpha = ref dual[i * classes + k];
                    var next = Math.Max(0f, alpha - ((sign * scores[k] - 1f + alpha * diagonals[i]) / squares[i]));
                    steps[k] = sign * (next - alpha);
                    alpha = next;
                }

                Step(weights, rows[i], steps);
            }
        }
    }

    /// <param name="scores">One for each class; overwritten.</param>
    public static void Score(float[] weights, LinearRow row, Span<float> scores)
    {
        scores.Clear();
        for (var j = 0; j < row.At.Length; j++)
        {
            var value = row.Values[j];
            var from = weights.AsSpan(row.At[j] * scores.Length, scores.Length);
            for (var k = 0; k < from.Length; k++)
                scores[k] += value * from[k];
        }
    }

    private static void Step(float[] weights, LinearRow row, ReadOnlySpan<float> steps)
    {
        if (steps.IndexOfAnyExcept(0f) < 0)
            return;
        for (var j = 0; j < row.At.Length; j++)
        {
            var value = row.Values[j];
            var into = weights.AsSpan(row.At[j] * steps.Length, steps.Length);
            for (var k = 0; k < into.Length; k++)
                into[k] += value * steps[k];
        }
    }
}
