using System.Globalization;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Playbook;

/// <summary>Reading and checking all files of the playbook: in a fresh process of the published program, and again in the same one.</summary>
internal sealed class PlaybookBenchmark(Workshop workshop) : IBenchmark
{
    private const int Runs = 9;

    /// <summary>In the order in which <see cref="PlaybookLoad"/> prints them.</summary>
    private static readonly (string What, double? Aim)[] Columns =
    [
        ("first load of a process", 150), ("first load, processor time", null), ("load again", 150), ("load again, processor time", null),
    ];

    public string Name => "playbook";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var program = await workshop.BotsAsync(cancellationToken);
        var columns = Columns.Select(_ => new List<double>()).ToList();
        for (var run = 0; run < Runs; run++)
        {
            using var process = program.Start(PlaybookLoad.Verb);
            await process.EndAsync(cancellationToken);
            foreach (var (column, time) in columns.Zip(process.Output.Split(' ', StringSplitOptions.TrimEntries)))
                column.Add(double.Parse(time, CultureInfo.InvariantCulture));
        }

        return [.. Columns.Zip(columns, (column, times) => new Reading($"{Name}: {column.What}", "ms", times) { Aim = column.Aim })];
    }
}
