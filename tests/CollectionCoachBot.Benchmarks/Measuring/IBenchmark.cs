namespace CollectionCoachBot.Benchmarks.Measuring;

/// <summary>One thing that is measured, under the name by which it is asked for.</summary>
internal interface IBenchmark
{
    string Name { get; }

    Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken);
}
