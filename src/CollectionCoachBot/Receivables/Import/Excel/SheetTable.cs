using System.Text;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// A sheet's rows in a form that is read again at little cost: unpacking a workbook takes seconds, and an import goes through its rows
/// several times. They stand in a file that is gone when it is closed, so that memory doesn't grow with the sheet.
/// </summary>
internal sealed class SheetTable : ILedgerTable
{
    private const byte HasSign = 0x40;
    private const byte IsMerged = 0x80;
    private const byte KindMask = 0x0F;

    private readonly FileStream _rows;
    private readonly int _count;
    private readonly ILookup<int, (int First, int Last)> _spans;

    private SheetTable(FileStream rows, int count, TableForm form, ILookup<int, (int First, int Last)> spans) =>
        (_rows, _count, Form, _spans) = (rows, count, form, spans);

    public TableForm Form { get; }

    /// <summary>Copies the rows; the reader isn't needed afterwards.</summary>
    public static SheetTable Of(SheetRows rows, TableForm form, ILookup<int, (int First, int Last)> spans)
    {
        var file = NamelessFile.Open();
        try
        {
            var count = 0;
            using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
            while (rows.Next() is { } row)
            {
                if (!Array.Exists(row.Values, value => value.Length > 0))
                    continue;
                if (++count > LedgerFile.MaxRows + LedgerFile.FirstLines)
                    throw new LedgerRefusedException("too-many-rows", ("max", LedgerFile.MaxRows));
                Write(writer, row);
            }

            return new SheetTable(file, count, form, spans);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<(int First, int Last)> Spans(int line) => _spans[line];

    public IEnumerable<RawRow> Rows()
    {
        _rows.Position = 0;
        using var reader = new BinaryReader(new BufferedStream(_rows, 64 * 1024), Encoding.UTF8, leaveOpen: true);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
            yield return Read(reader, texts);
    }

    public void Dispose() => _rows.Dispose();

    private static void Write(BinaryWriter writer, RawRow row)
    {
        writer.Write7BitEncodedInt(row.Line);
        writer.Write7BitEncodedInt(row.Values.Length);
        for (var i = 0; i < row.Values.Length; i++)
        {
            var sign = row.Sign(i);
            writer.Write((byte)((byte)row.Kind(i) | (sign is null ? 0 : HasSign) | (row.IsMerged(i) ? IsMerged : 0)));
            writer.Write(row.Values[i]);
            if (sign is not null)
                writer.Write(sign);
        }
    }

    private static RawRow Read(BinaryReader reader, Dictionary<string, string> texts)
    {
        var line = reader.Read7BitEncodedInt();
        var values = new string[reader.Read7BitEncodedInt()];
        CellKind[]? kinds = null;
        string?[]? signs = null;
        bool[]? merged = null;
        for (var i = 0; i < values.Length; i++)
        {
            var form = reader.ReadByte();
            values[i] = Once(texts, reader.ReadString());
            if ((form & KindMask) != 0)
                (kinds ??= new CellKind[values.Length])[i] = (CellKind)(form & KindMask);
            if ((form & HasSign) != 0)
                (signs ??= new string?[values.Length])[i] = Once(texts, reader.ReadString());
            if ((form & IsMerged) != 0)
                (merged ??= new bool[values.Length])[i] = true;
        }

        return new RawRow(line, values, BadQuotes: false) { Kinds = kinds, Signs = signs, Merged = merged };
    }

    private static string Once(Dictionary<string, string> texts, string text)
    {
        if (text.Length == 0)
            return "";
        if (texts.TryGetValue(text, out var known))
            return known;
        if (texts.Count < 20_000)
            texts.Add(text, text);
        return text;
    }
}
