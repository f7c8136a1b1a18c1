using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Benchmarks.Objections;

/// <summary>Recognising what a customer said, in each language, from short to as long as is read.</summary>
internal sealed class ObjectionBenchmark : IBenchmark
{
    private const int Rounds = 200;

    private static readonly (Language Language, string[] Phrases)[] Said =
    [
        (Language.Chinese, ["票没到", "老板出差了，等他回来再说吧", new string('款', Grams.Longest)]),
        (Language.English, ["cash is tight", "look, our own customer hasn't paid us for two months, what can I do", string.Join(' ', Enumerable.Repeat("payment", 40))]),
    ];

    public string Name => "objection";

    public Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder);
        var readings = new List<Reading>();
        foreach (var (language, phrases) in Said)
        {
            var started = Stopwatch.GetTimestamp();
            var matcher = ExcuseMatchers.For(edition.In(language));
            readings.Add(new($"{Name}: {language}, made", "ms", [Stopwatch.GetElapsedTime(started).TotalMilliseconds]));
            var times = Times(matcher, phrases);
            readings.Add(new($"{Name}: {language}, p50", "ms", [Statistics.Percentile(times, 50)]) { Aim = 2 });
            readings.Add(new($"{Name}: {language}, p99", "ms", [Statistics.Percentile(times, 99)]) { Aim = 2 });
        }

        return Task.FromResult<IReadOnlyList<Reading>>(readings);
    }

    private static List<double> Times(ExcuseMatcher matcher, string[] phrases)
    {
        var times = new List<double>();
        for (var round = -Rounds; round < Rounds; round++)
        {
            foreach (var phrase in phrases)
            {
                var started = Stopwatch.GetTimestamp();
                matcher.Match(phrase);
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return times;
    }
}
