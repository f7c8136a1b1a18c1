using System.Diagnostics;
using System.Globalization;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Benchmarks.Playbook;

/// <summary>Loads the playbook over and over in a fresh process: the first time as a start does it, later as a reload.</summary>
internal static class PlaybookLoad
{
    public const string Verb = "--playbook-load";

    private const int Reloads = 40;

    /// <summary>Prints, in milliseconds, the first load's time and processor time, and the medians of the later ones.</summary>
    public static void Run()
    {
        var first = Time();
        var later = Enumerable.Range(0, Reloads).Select(_ => Time()).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{first.Clock:F2} {first.Processor:F2} {Statistics.Percentile([.. later.Select(load => load.Clock)], 50):F2} {Statistics.Percentile([.. later.Select(load => load.Processor)], 50):F2}"));
    }

    private static (double Clock, double Processor) Time()
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        PlaybookLoader.Load(PlaybookLoader.DefaultFolder);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }
}
