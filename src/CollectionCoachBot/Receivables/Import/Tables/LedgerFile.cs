using System.Text;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Csv;
using CollectionCoachBot.Receivables.Import.Excel;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>
/// Opens a ledger file, whatever its form: text with commas, semicolons, tabs or bars in any usual encoding, or an Excel workbook. What the
/// file is tells its content, never its name.
/// </summary>
internal sealed class LedgerFile(LedgerVocabulary vocabulary)
{
    /// <summary>A larger file is refused.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>A longer table is refused.</summary>
    public const int MaxRows = 2_000_000;

    /// <summary>Rows that are looked at to find the headings and what stands in their columns.</summary>
    public const int FirstLines = 60;

    private const int FirstChars = 256 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>As <see cref="Open"/>, with all columns that an import needs.</summary>
    /// <exception cref="LedgerRefusedException">Likewise, or a column is missing.</exception>
    public RawLedger Read(Stream file, ImportRequest request)
    {
        var ledger = Open(file, request);
        try
        {
            ledger.CheckColumns();
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    /// <summary>Finds the table and its headings. The rows below them are read from the file, one after the other, each time that they are asked for.</summary>
    /// <exception cref="LedgerRefusedException">
    /// It is empty, neither text nor workbook, too big, or has no headings that we know; or so for what is found only when its rows are read.
    /// </exception>
    public RawLedger Open(Stream file, ImportRequest request)
    {
        if (file.Length == 0)
            throw new LedgerRefusedException("empty-file");
        if (file.Length > MaxBytes)
            throw new LedgerRefusedException("too-big", ("size", file.Length / 1024 / 1024), ("max", MaxBytes / 1024 / 1024));
        var start = new byte[8192];
        file.Position = 0;
        var bytes = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        if (WorkbookGuard.IsWorkbook(bytes))
            return OfWorkbook(new Workbook(file), request);
        if (IsMarkup(bytes))
            throw new LedgerRefusedException("markup-file");
        return OfText(file, request);
    }

    private RawLedger OfText(Stream file, ImportRequest request)
    {
        (CsvTable Table, Headings? Headings, (bool, int, int) Rank)? best = null;
        var finder = new HeadingFinder(vocabulary, request.Columns);
        var isBlank = true;
        foreach (var encoding in TextEncodings.Of(file, request.Encoding))
        {
            var text = Beginning(file, encoding);
            if (string.IsNullOrWhiteSpace(text.Trim('\uFEFF')))
                continue;
            isBlank = false;
            foreach (var delimiter in Delimiters)
            {
                var rows = FirstRows(text, delimiter);
                var headings = finder.Find(rows, _ => []);

                // Where nothing is known at all, the delimiter under which the most lines have the same number of cells.
                var even = rows.Where(row => row.Values.Length > 1).GroupBy(row => row.Values.Length).Select(group => group.Count()).DefaultIfEmpty(0).Max();
                var rank = (headings?.Missing is null && headings is not null, headings?.Columns.Count ?? 0, even);
                if (best is null || rank.CompareTo(best.Value.Rank) > 0)
                    best = (new CsvTable(file, encoding, delimiter), headings, rank);
            }
        }

        return isBlank || best is null ? throw new LedgerRefusedException("empty-file") : Ledger(best.Value.Table, best.Value.Headings, request);
    }

    private RawLedger OfWorkbook(Workbook workbook, ImportRequest request)
    {
        var finder = new HeadingFinder(vocabulary, request.Columns);
        var sheets = workbook.Sheets(FirstLines).Select(sheet => (Sheet: sheet, Headings: finder.Find(sheet.Rows, line => sheet.Spans[line]))).ToList();
        if (request.Sheet is { } wanted)
        {
            var named = sheets.FindIndex(each => each.Sheet.Name.Trim().Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase));
            if (named < 0)
                throw new LedgerRefusedException("no-such-sheet", ("value", wanted), ("sheets", Texts.Escape.Shorten(string.Join(", ", sheets.Select(each => each.Sheet.Name)), 300)));
            return Ledger(workbook.Read(sheets[named].Sheet, []), sheets[named].Headings, request);
        }

        if (sheets.TrueForAll(each => each.Sheet.Rows.Count == 0))
            throw new LedgerRefusedException("empty-file");
        var best = sheets.OrderByDescending(each => each.Headings is { Missing: null }).ThenByDescending(each => each.Sheet.IsVisible)
            .ThenByDescending(each => each.Headings?.Columns.Count ?? 0).First();
        IReadOnlyList<string> others = [.. sheets.Where(each => each.Sheet != best.Sheet && each.Headings is { Missing: null }).Select(each => each.Sheet.Name)];
        return Ledger(workbook.Read(best.Sheet, others), best.Headings, request);
    }

    private RawLedger Ledger(ILedgerTable table, Headings? headings, ImportRequest request)
    {
        try
        {
            if (headings is null)
                throw new LedgerRefusedException("no-headings");
            if (request.Columns.Keys.FirstOrDefault(given => !headings.Names.Any(name => HeadingFinder.AreSame(name, given))) is { } lost)
                throw new LedgerRefusedException("no-such-heading", ("value", lost), ("headings", Texts.Escape.Shorten(string.Join(", ", headings.Names), 300)));
            return new RawLedger(table, headings, vocabulary, request.Decimals);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    private static List<RawRow> FirstRows(string text, char delimiter)
    {
        List<RawRow> rows = [];
        try
        {
            using var reader = new StringReader(text);
            foreach (var row in CsvTable.Rows(reader, delimiter).Take(FirstLines))
                rows.Add(row);
        }
        catch (LedgerRefusedException)
        {
            // Under a delimiter that isn't the file's, quotation marks stand anywhere; under the right one, the rows themselves will say so.
        }

        return rows;
    }

    private static string Beginning(Stream file, TextEncoding encoding)
    {
        file.Position = encoding.Preamble;
        using var reader = new StreamReader(file, encoding.Encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = new char[FirstChars];
        return new string(text, 0, reader.ReadBlock(text));
    }

    /// <summary>Many programs call a web page or an XML file .xls.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start.Length > 512 ? start[..512] : start).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', ' ', '\r', '\n', '\t', '\uFFFD');
        return text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
    }
}
