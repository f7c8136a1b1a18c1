using System.Text;
using System.Xml;
using CollectionCoachBot.Receivables.Import.Tables;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// A workbook. Only what is stored in its cells is read: of a formula the value that it had when the file was saved, of macros and links to
/// other files nothing.
/// </summary>
internal sealed class Workbook
{
    private readonly Stream _file;
    private readonly CompoundFile? _container;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="file">Begins as a workbook does.</param>
    /// <exception cref="LedgerRefusedException">It is encrypted, no workbook, broken or too big.</exception>
    public Workbook(Stream file)
    {
        _file = file;
        var start = new byte[8];
        file.Position = 0;
        file.ReadExactly(start);
        if (WorkbookGuard.IsZip(start))
        {
            WorkbookGuard.CheckZip(file);
            return;
        }

        try
        {
            _container = new CompoundFile(file);
        }
        catch (InvalidDataException)
        {
            throw new LedgerRefusedException("workbook-broken");
        }

        if (_container.Has("EncryptedPackage"))
            throw new LedgerRefusedException("workbook-encrypted");
        if (!_container.Has("Workbook") && !_container.Has("Book"))
            throw new LedgerRefusedException("no-workbook");
    }

    /// <summary>Every sheet with its first rows.</summary>
    /// <param name="rows">How many of its rows.</param>
    public IReadOnlyList<SheetStart> Sheets(int rows) => Guarded(() =>
    {
        List<SheetStart> sheets = [];
        using var reader = Open();
        var place = 0;
        do
        {
            var start = new List<RawRow>();
            var sheet = new SheetRows(reader, new FailedCells());
            while (start.Count < rows && sheet.Next() is { } row)
            {
                if (Array.Exists(row.Values, value => value.Length > 0))
                    start.Add(row);
            }

            sheets.Add(new SheetStart(place++, reader.Name, reader.VisibleState == "visible", start, sheet.Spans(rows)));
        }
        while (reader.NextResult());
        return sheets;
    });

    /// <summary>Copies a sheet to where it can be read again and again at little cost.</summary>
    public SheetTable Read(SheetStart sheet, IReadOnlyList<string> otherSheets) => Guarded(() =>
    {
        var failed = _container is null ? XlsxFailedCells.Of(_file, sheet.Name) : XlsFailedCells.Of(_container, sheet.Place);
        using var reader = Open();
        for (var i = 0; i < sheet.Place; i++)
            reader.NextResult();
        return SheetTable.Of(new SheetRows(reader, failed), new TableForm { Sheet = sheet.Name, OtherSheets = otherSheets }, sheet.Spans);
    });

    private IExcelDataReader Open()
    {
        _file.Position = 0;
        return ExcelReaderFactory.CreateReader(_file, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    /// <summary>The library says in many ways that a file is broken.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new LedgerRefusedException("workbook-encrypted");
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException or NotSupportedException or InvalidCastException)
        {
            throw new LedgerRefusedException("workbook-broken");
        }
    }
}
