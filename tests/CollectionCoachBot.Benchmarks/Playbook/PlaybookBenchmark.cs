using System.Globalization;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Playbook;

/// <summary>Reading and checking all files of the playbook: in a fresh process of the published program, and again in the same one.</summary>
internal sealed class PlaybookBenchmark(Workshop workshop) : IBenchmark
{
    private const int Runs = 9;

    public string Name => "playbook";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var program = await workshop.BotsAsync(cancellationToken);
        var (first, later) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            using var process = program.Start(PlaybookLoad.Verb);
            await process.EndAsync(cancellationToken);
            var times = process.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            first.Add(double.Parse(times[0], CultureInfo.InvariantCulture));
            later.Add(double.Parse(times[1], CultureInfo.InvariantCulture));
        }

        return
        [
            new($"{Name}: first load of a process", "ms", first) { Aim = 150 },
            new($"{Name}: load again", "ms", later) { Aim = 150 },
        ];
    }
}
