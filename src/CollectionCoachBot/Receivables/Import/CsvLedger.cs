using System.Text;
using CollectionCoachBot.Storage;
using CsvHelper;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Reads a CSV file in UTF-8 (with or without byte order mark; comma, semicolon or tab) into a table: finds the line of headings, which
/// may stand below a few title lines, and knows its columns by the vocabulary.
/// </summary>
internal sealed class CsvLedger(LedgerVocabulary vocabulary)
{
    /// <summary>A larger file is refused.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    private const int MaxRows = 2_000_000;

    /// <summary>Bytes. A record longer than this means that a quotation mark was never closed.</summary>
    private const int MaxRecord = 256 * 1024;

    /// <summary>The headings stand among these first lines.</summary>
    private const int HeadingLines = 20;

    /// <summary>Finds the headings. The rows below them are read from the file, one after the other, each time that they are asked for.</summary>
    /// <exception cref="LedgerRefusedException">
    /// It is empty, no text, not UTF-8, too big, or has no columns that we know; or so for what is found only when its rows are read.
    /// </exception>
    public RawLedger Read(Stream file)
    {
        if (file.Length == 0)
            throw new LedgerRefusedException("empty-file");
        if (file.Length > MaxBytes)
            throw new LedgerRefusedException("too-big", ("size", file.Length / 1024 / 1024), ("max", MaxBytes / 1024 / 1024));
        var delimiter = DelimiterOf(file);
        List<RawRow> titles = [];
        foreach (var row in Lines(file, delimiter).Take(HeadingLines))
        {
            if (Columns(row.Values) is var found && Missing(found) is null)
            {
                var unit = titles.SelectMany(title => title.Values).Select(vocabulary.TitleUnit).FirstOrDefault(said => said is not null) ?? 1m;
                return new RawLedger(row.Values, found, unit, Below(row.Line));
            }

            titles.Add(row);
        }

        throw WithoutColumns(titles);

        IEnumerable<RawRow> Below(int headings)
        {
            var rows = 0;
            foreach (var row in Lines(file, delimiter).SkipWhile(row => row.Line <= headings))
                yield return ++rows <= MaxRows ? row : throw new LedgerRefusedException("too-many-rows", ("max", MaxRows));
        }
    }

    /// <summary>Every line that isn't blank, from the file's beginning.</summary>
    private static IEnumerable<RawRow> Lines(Stream file, char delimiter)
    {
        file.Position = 0;
        var badQuotes = false;
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var csv = CsvReader.Create(reader, new CsvReaderOptions
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
            var row = new RawRow((int)csv.LineNumber, Values(csv), badQuotes);
            badQuotes = false;
            if (row.BadQuotes && row.Values.Any(value => value.Contains('\n', StringComparison.Ordinal)))
                throw new LedgerRefusedException("open-quote", ("line", row.Line));
            if (Array.Exists(row.Values, value => value.Length > 0))
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
            throw new LedgerRefusedException("not-utf8");
        }
    }

    private static string[] Values(CsvReader csv)
    {
        var values = new string[csv.FieldCount];
        for (var i = 0; i < values.Length; i++)
            values[i] = StorableText.Of(csv.GetString(i)).Trim().TrimStart('\uFEFF');
        return values;
    }

    private Dictionary<LedgerField, (int Index, decimal? Unit)> Columns(string[] headings)
    {
        var columns = new Dictionary<LedgerField, (int Index, decimal? Unit)>();
        for (var i = 0; i < headings.Length; i++)
        {
            // Two columns of one meaning: the first counts, the other is named among the unused.
            if (headings[i].Length is > 0 and < 100 && vocabulary.Column(headings[i]) is { } column)
                columns.TryAdd(column.Field, (i, column.Unit));
        }

        return columns;
    }

    /// <summary>The text's key for the first needed column that isn't there; null: all are.</summary>
    private static string? Missing(IReadOnlyDictionary<LedgerField, (int Index, decimal? Unit)> columns) =>
        !columns.ContainsKey(LedgerField.CustomerCode) && !columns.ContainsKey(LedgerField.CustomerName) ? "missing-customer"
        : !columns.ContainsKey(LedgerField.InvoiceNumber) ? "missing-invoice"
        : !columns.ContainsKey(LedgerField.DueOn) ? "missing-due"
        : !columns.ContainsKey(LedgerField.Amount) && !columns.ContainsKey(LedgerField.Open) ? "missing-amount"
        : null;

    private LedgerRefusedException WithoutColumns(List<RawRow> titles)
    {
        var likeliest = titles.MaxBy(row => Columns(row.Values).Count);
        return likeliest is null || Columns(likeliest.Values).Count == 0
            ? new LedgerRefusedException("no-headings")
            : new LedgerRefusedException(
                Missing(Columns(likeliest.Values))!, ("line", likeliest.Line), ("headings", Texts.Escape.Shorten(string.Join(", ", likeliest.Values), 300)));
    }

    /// <summary>The separator that the first lines hold most of. Refuses what is no text on the way.</summary>
    private static char DelimiterOf(Stream file)
    {
        var start = new byte[8192];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var bytes = start.AsSpan(0, read);
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new LedgerRefusedException("excel-file");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new LedgerRefusedException("not-utf8");
        if (bytes.Contains((byte)0))
            throw new LedgerRefusedException("binary-file");
        if ((bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).Trim(" \t\r\n"u8).IsEmpty)
            throw new LedgerRefusedException("empty-file");
        var (commas, semicolons, tabs) = (bytes.Count((byte)','), bytes.Count((byte)';'), bytes.Count((byte)'\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
