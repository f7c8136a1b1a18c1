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

    /// <summary>Prints the first load's time and the median of the later ones, in milliseconds.</summary>
    public static void Run()
    {
        var first = Time();
        var later = Enumerable.Range(0, Reloads).Select(_ => Time()).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F2} {Statistics.Percentile(later, 50):F2}"));
    }

    private static double Time()
    {
        var started = Stopwatch.GetTimestamp();
        PlaybookLoader.Load(PlaybookLoader.DefaultFolder);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
