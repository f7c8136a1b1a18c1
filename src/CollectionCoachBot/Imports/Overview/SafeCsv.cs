using System.Text;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>
/// A CSV file that a spreadsheet opens without carrying anything out. Its cells are a stranger's: one that begins like a formula gets an
/// apostrophe before it, which spreadsheets take for "this is text". UTF-8 with a mark at the beginning, without which Excel reads Chinese as noise.
/// </summary>
internal sealed class SafeCsv
{
    /// <summary>What begins a formula in some spreadsheet, also in its wide form, and what one skips before it looks.</summary>
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    private readonly StringBuilder _text = new();

    public void Row(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            _text.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        _text.Append("\r\n");
    }

    /// <summary>One cell as it stands in the file.</summary>
    public static string Cell(string text)
    {
        // Spaces before a formula don't disarm it everywhere.
        var start = text.AsSpan().TrimStart(' ');
        var safe = start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];
}
