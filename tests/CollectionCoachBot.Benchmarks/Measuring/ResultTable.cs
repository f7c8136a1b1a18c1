using System.Globalization;

namespace CollectionCoachBot.Benchmarks.Measuring;

/// <summary>The readings as a table in markdown, as docs/performance.md shows it.</summary>
internal static class ResultTable
{
    public static void Write(TextWriter to, IReadOnlyList<Reading> readings)
    {
        string[][] rows = [["what", "median", "spread", "null bot × ", "aim"], .. readings.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            to.WriteLine("| " + string.Join(" | ", rows[i].Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))) + " |");
            if (i == 0)
                to.WriteLine("|" + string.Join("|", widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":")) + "|");
        }
    }

    private static string[] Row(Reading reading) =>
    [
        reading.What,
        $"{Number(reading.Median)} {reading.Unit}",
        reading.Values.Count > 1 ? $"{Number(reading.Values.Min())}–{Number(reading.Values.Max())}" : "",
        reading.Ratio is { } ratio ? Number(ratio) : "",
        reading.Aim is { } aim ? $"{Number(aim)} {reading.Unit}" : "",
    ];

    /// <summary>Three digits that say something.</summary>
    private static string Number(double value) => value.ToString(
        Math.Abs(value) switch { >= 100 => "#,##0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);
}
