using System.Text;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>Writes workbooks as Excel did until 2003: records of MS-XLS in a container of MS-CFB.</summary>
internal static class XlsFile
{
    public static byte[] Of(params TestSheet[] sheets)
    {
        List<string> formats = ["General", "yyyy\\-mm\\-dd", .. sheets.SelectMany(sheet => sheet.Rows.SelectMany(row => row.OfType<TestSheet.Formatted>().Select(cell => cell.Format))).Distinct()];
        var bodies = sheets.Select(sheet => Sheet(sheet, formats)).ToList();
        var start = Globals(sheets, formats, [.. sheets.Select(_ => 0u)]).Length;
        uint[] offsets = [.. bodies.Select((_, i) => (uint)(start + bodies.Take(i).Sum(body => body.Length)))];
        return Container("Workbook", [.. Globals(sheets, formats, offsets), .. bodies.SelectMany(body => body)]);
    }

    /// <summary>A container with one stream.</summary>
    public static byte[] Container(string name, byte[] stream)
    {
        const int Size = 512;
        var sectors = Math.Max(8, (stream.Length + Size - 1) / Size);

        // Sector 0 is the directory, then the stream, then the table of sectors.
        var tables = 1;
        while (tables * (Size / 4) < sectors + 1 + tables)
            tables++;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        writer.Write([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
        writer.Write(0);
        writer.Write(tables);
        foreach (var number in (uint[])[0, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0])
            writer.Write(number);
        for (var i = 0; i < 109; i++)
            writer.Write(i < tables ? (uint)(1 + sectors + i) : 0xFFFFFFFF);
        Entry("Root Entry", 5, 0xFFFFFFFE, 0, child: 1);
        Entry(name, 2, 1, (uint)(sectors * Size), child: 0xFFFFFFFF);
        writer.Write(new byte[Size - 256]);
        writer.Write(stream);
        writer.Write(new byte[sectors * Size - stream.Length]);
        for (var i = 0; i < tables * (Size / 4); i++)
        {
            writer.Write(i == 0 || i == sectors ? 0xFFFFFFFE : i < sectors ? (uint)(i + 1) : i < 1 + sectors + tables ? 0xFFFFFFFD : 0xFFFFFFFF);
        }

        return file.ToArray();

        void Entry(string entry, byte kind, uint first, uint length, uint child)
        {
            var letters = new byte[64];
            Encoding.Unicode.GetBytes(entry, letters);
            writer.Write(letters);
            writer.Write((ushort)(entry.Length * 2 + 2));
            writer.Write([kind, 1]);
            foreach (var number in (uint[])[0xFFFFFFFF, 0xFFFFFFFF, child, 0, 0, 0, 0, 0, 0, 0, 0, 0, first, length, 0])
                writer.Write(number);
        }
    }

    private static byte[] Globals(TestSheet[] sheets, List<string> formats, uint[] offsets)
    {
        using var records = new MemoryStream();
        Record(records, 0x0809, writer => writer.Write([0, 6, 5, 0, 0, 0, 0xCC, 7, 0, 0, 0, 0, 6, 0, 0, 0]));
        Record(records, 0x0042, writer => writer.Write((ushort)1200));
        for (var i = 1; i < formats.Count; i++)
        {
            Record(records, 0x041E, writer =>
            {
                writer.Write((ushort)(164 + i));
                Wide(writer, formats[i]);
            });
        }

        for (var i = 0; i < formats.Count; i++)
        {
            Record(records, 0x00E0, writer =>
            {
                writer.Write((ushort)0);
                writer.Write((ushort)(i == 0 ? 0 : 164 + i));
                writer.Write(new byte[16]);
            });
        }

        foreach (var (index, sheet) in sheets.Index())
        {
            Record(records, 0x0085, writer =>
            {
                writer.Write(offsets[index]);
                writer.Write([(byte)(sheet.IsHidden ? 1 : 0), 0, (byte)sheet.Name.Length, 1]);
                writer.Write(Encoding.Unicode.GetBytes(sheet.Name));
            });
        }

        Record(records, 0x000A, _ => { });
        return records.ToArray();
    }

    private static byte[] Sheet(TestSheet sheet, List<string> formats)
    {
        using var records = new MemoryStream();
        Record(records, 0x0809, writer => writer.Write([0, 6, 0x10, 0, 0, 0, 0xCC, 7, 0, 0, 0, 0, 6, 0, 0, 0]));
        var width = sheet.Rows.Max(row => row.Length);
        Record(records, 0x0200, writer =>
        {
            writer.Write(0);
            writer.Write(sheet.Rows.Count);
            writer.Write((ushort)0);
            writer.Write((ushort)width);
            writer.Write((ushort)0);
        });
        foreach (var (row, cells) in sheet.Rows.Index())
        {
            foreach (var (column, cell) in cells.Index())
                Cell(records, (ushort)row, (ushort)column, cell, formats);
        }

        if (sheet.Merges.Count > 0)
        {
            Record(records, 0x00E5, writer =>
            {
                writer.Write((ushort)sheet.Merges.Count);
                foreach (var merge in sheet.Merges)
                {
                    foreach (var number in (int[])[merge.FirstRow, merge.LastRow, merge.First, merge.Last])
                        writer.Write((ushort)number);
                }
            });
        }

        Record(records, 0x000A, _ => { });
        return records.ToArray();
    }

    private static void Cell(MemoryStream records, ushort row, ushort column, object? cell, List<string> formats)
    {
        switch (cell)
        {
            case null:
                break;
            case string text:
                At(0x0204, 0, writer => Wide(writer, text));
                break;
            case DateOnly date:
                At(0x0203, 1, writer => writer.Write(XlsxFile.Serial(date)));
                break;
            case TestSheet.Formatted formatted:
                At(0x0203, formats.IndexOf(formatted.Format), writer => writer.Write(formatted.Number));
                break;
            case TestSheet.Failed:
                At(0x0205, 0, writer => writer.Write([0x2A, 1]));
                break;
            case TestSheet.Formula formula:
                At(0x0006, 0, writer =>
                {
                    writer.Write(formula.Value);
                    writer.Write(new byte[6]);

                    // A formula that says nothing but a whole number.
                    writer.Write([3, 0, 0x1E, 1, 0]);
                });
                break;
            default:
                At(0x0203, 0, writer => writer.Write(Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture)));
                break;
        }

        void At(int id, int format, Action<BinaryWriter> value) => Record(records, id, writer =>
        {
            writer.Write(row);
            writer.Write(column);
            writer.Write((ushort)format);
            value(writer);
        });
    }

    private static void Wide(BinaryWriter writer, string text)
    {
        writer.Write((ushort)text.Length);
        writer.Write((byte)1);
        writer.Write(Encoding.Unicode.GetBytes(text));
    }

    private static void Record(MemoryStream records, int id, Action<BinaryWriter> body)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.Unicode, leaveOpen: true))
            body(writer);
        using var record = new BinaryWriter(records, Encoding.Unicode, leaveOpen: true);
        record.Write((ushort)id);
        record.Write((ushort)content.Length);
        record.Write(content.ToArray());
    }
}
