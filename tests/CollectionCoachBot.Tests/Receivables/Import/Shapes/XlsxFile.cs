using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>Writes workbooks as Excel does since 2007: texts in a table of their own, dates as days since 1900 with a format.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(params TestSheet[] sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            Write(zip, sheets);
        return file.ToArray();
    }

    public static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Days since the last day of 1899, as both kinds of workbook store dates.</summary>
    public static double Serial(DateOnly date) => date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static void Write(ZipArchive zip, TestSheet[] sheets)
    {
        Add(zip, "[Content_Types].xml", $"""
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>
            """);
        Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        var (texts, formats) = (new List<string>(), new List<string> { "General", "yyyy\\-mm\\-dd" });
        for (var i = 0; i < sheets.Length; i++)
            Add(zip, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), Sheet(sheets[i], texts, formats));
        Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((sheet, i) => FormattableString.Invariant(
            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")}/>")))}</sheets></workbook>""");
        Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{string.Concat(sheets.Select((_, i) => FormattableString.Invariant(
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")))}<Relationship Id="rIdS" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts>{string.Concat(formats.Select((format, i) => FormattableString.Invariant(
            $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>")))}</numFmts><cellXfs>{string.Concat(formats.Select((_, i) => FormattableString.Invariant(
            $"<xf numFmtId=\"{(i == 0 ? 0 : 164 + i)}\" applyNumberFormat=\"1\"/>")))}</cellXfs></styleSheet>""");
        Add(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(texts.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>""");
    }

    private static string Sheet(TestSheet sheet, List<string> texts, List<string> formats)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
            known[texts[i]] = i;
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < sheet.Rows[row].Length; column++)
                Cell(Name(row, column), sheet.Rows[row][column]);
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merges.Select(merge => $"<mergeCell ref=\"{Name(merge.FirstRow, merge.First)}:{Name(merge.LastRow, merge.Last)}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();

        void Cell(string name, object? value)
        {
            switch (value)
            {
                case null:
                    break;
                case string text:
                    if (known.TryAdd(text, texts.Count))
                        texts.Add(text);
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" t=\"s\"><v>{known[text]}</v></c>");
                    break;
                case DateOnly date:
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" s=\"1\"><v>{Serial(date)}</v></c>");
                    break;
                case TestSheet.Formatted formatted:
                    if (!formats.Contains(formatted.Format))
                        formats.Add(formatted.Format);
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" s=\"{formats.IndexOf(formatted.Format)}\"><v>{formatted.Number:R}</v></c>");
                    break;
                case TestSheet.Failed failed:
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" t=\"e\"><f>NA()</f><v>{failed.Shown}</v></c>");
                    break;
                case TestSheet.Formula formula:
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><f>{SecurityElement.Escape(formula.Text)}</f><v>{formula.Value:R}</v></c>");
                    break;
                default:
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><v>{value}</v></c>");
                    break;
            }
        }
    }

    private static string Name(int row, int column) =>
        FormattableString.Invariant($"{(column >= 26 ? ((char)('A' + column / 26 - 1)).ToString() : "")}{(char)('A' + column % 26)}{row + 1}");
}
