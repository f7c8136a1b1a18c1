using System.Text;

namespace CollectionCoachBot.Receivables.Import.Explain;

/// <summary>Lines of text whose columns stand below each other on a console, where a Chinese character is as wide as two letters.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="rows">The first is that of headings.</param>
    /// <param name="widest">How wide a column may be; a longer cell is cut. The last column may be as wide as it is.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows, int widest)
    {
        var cut = rows.Select(row => row.Select((cell, i) => i == row.Length - 1 ? cell : Cut(cell, widest)).ToArray()).ToList();
        var widths = Enumerable.Range(0, cut[0].Length).Select(i => cut.Max(row => Width(row[i]))).ToArray();
        return cut.Select(row => string.Concat(row.Select((cell, i) => i == row.Length - 1 ? cell : cell + new string(' ', widths[i] - Width(cell)) + Gap)).TrimEnd());
    }

    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>East Asian characters and full-width forms take two places.</summary>
    private static int Width(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD ? 2 : 1;

    private static string Cut(string text, int widest)
    {
        if (Width(text) <= widest)
            return text;
        var (kept, width) = (new StringBuilder(), 1);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
            if (width > widest)
                break;
            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }
}
