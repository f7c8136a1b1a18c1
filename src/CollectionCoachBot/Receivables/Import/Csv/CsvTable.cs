using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Tables;
using CsvHelper;

namespace CollectionCoachBot.Receivables.Import.Csv;

/// <summary>A text file with a delimiter, read as a table.</summary>
internal sealed partial class CsvTable(Stream file, TextEncoding encoding, char delimiter) : ILedgerTable
{
    /// <summary>Bytes. A record longer than this means that a quotation mark was never closed.</summary>
    private const int MaxRecord = 256 * 1024;

    public TableForm Form { get; } = new() { Encoding = encoding.Name, Delimiter = delimiter };

    public IEnumerable<(int First, int Last)> Spans(int line) => [];

    public IEnumerable<RawRow> Rows()
    {
        file.Position = encoding.Preamble;

        // CsvHelper works on UTF-8: a file that is that already needn't be turned into characters and back.
        using var text = encoding.Encoding is UTF8Encoding ? null : new StreamReader(file, encoding.Encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        foreach (var row in text is null ? Rows(options => CsvReader.Create(file, options, leaveOpen: true), delimiter) : Rows(text, delimiter))
            yield return row;
    }

    /// <summary>The file isn't this table's own.</summary>
    public void Dispose()
    {
    }

    /// <summary>Every line that isn't blank.</summary>
    /// <exception cref="LedgerRefusedException">A quotation mark is never closed, or the text can't be decoded.</exception>
    public static IEnumerable<RawRow> Rows(TextReader reader, char delimiter) => Rows(options => CsvReader.Create(reader, options), delimiter);

    private static IEnumerable<RawRow> Rows(Func<CsvReaderOptions, CsvReader> open, char delimiter)
    {
        var badQuotes = false;
        using var csv = open(new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            PoolStrings = true,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecord,
            OnMalformedRecord = _ => badQuotes = true,
        });
        while (Next(csv))
        {
            var cells = Cells(csv);
            badQuotes = badQuotes && (Array.Exists(cells, cell => cell.Contains('"', StringComparison.Ordinal) && !IsKeptAsText(cell)) || !Array.Exists(cells, IsKeptAsText));
            foreach (ref var cell in cells.AsSpan())
                cell = Plain(cell);
            var row = new RawRow((int)csv.LineNumber, cells, badQuotes);
            badQuotes = false;
            if (row.BadQuotes && row.Values.Any(value => value.Contains('\n', StringComparison.Ordinal)))
                throw new LedgerRefusedException("open-quote", ("line", row.Line));
            if (Array.Exists(row.Values, value => value.Length > 0) && !(row.Line == 1 && Separator().IsMatch(row.Values[0])))
                yield return row;
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw new LedgerRefusedException("open-quote", ("line", e.LineNumber));
        }
        catch (DecoderFallbackException)
        {
            throw new LedgerRefusedException("encoding-unknown");
        }
    }

    /// <summary>All can be stored: a file with a character 0 is none of text, and half of a pair of surrogates has no form in UTF-8, on which CsvHelper works.</summary>
    private static string[] Cells(CsvReader csv)
    {
        var values = new string[csv.FieldCount];
        for (var i = 0; i < values.Length; i++)
            values[i] = csv.GetString(i).Trim().TrimStart('\uFEFF');
        return values;
    }

    private static bool IsKeptAsText(string cell) => cell is ['=', '"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal);

    /// <summary>What programs write so that a spreadsheet keeps leading zeros: ="0012" and '0012 are the text 0012.</summary>
    private static string Plain(string cell) => IsKeptAsText(cell) ? cell[2..^1].Trim() : cell is ['\'', >= '0' and <= '9', ..] ? cell[1..] : cell;

    /// <summary>A first line "sep=;" tells Excel the delimiter, and is no row.</summary>
    [GeneratedRegex("^\"?sep=.?\"?$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
