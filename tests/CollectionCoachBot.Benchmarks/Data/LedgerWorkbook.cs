using System.IO.Compression;
using System.Xml;

namespace CollectionCoachBot.Benchmarks.Data;

/// <summary>Writes a ledger as a spreadsheet saves it: real numbers, real dates, and each different text once in a table of its own.</summary>
internal sealed class LedgerWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string TypeOf = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>A spreadsheet's day 0, for days from March 1900 on.</summary>
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>A workbook with one sheet.</summary>
    public static void Write(LedgerFile ledger, string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var workbook = new LedgerWorkbook();
        Fixed(archive, "[Content_Types].xml",
            $"""
            <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{TypeOf}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{TypeOf}styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TypeOf}worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{TypeOf}sharedStrings+xml"/></Types>
            """);
        Fixed(archive, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Fixed(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Ledger" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Fixed(archive, "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);

        // Two formats of cells: as it comes, and 14, the short date.
        Fixed(archive, "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        workbook.Sheet(archive, ledger);
        workbook.Texts(archive);
    }

    private void Sheet(ZipArchive archive, LedgerFile ledger)
    {
        using var xml = Part(archive, "xl/worksheets/sheet1.xml", "worksheet");
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var heading in LedgerFile.Headings)
            Text(xml, heading);
        xml.WriteEndElement();
        foreach (var line in ledger.Lines)
        {
            xml.WriteStartElement("row", Main);
            Text(xml, line.Code);
            Text(xml, line.Name);
            Text(xml, line.Owner);
            Text(xml, "");
            Text(xml, line.Invoice);
            Number(xml, line.Issued.DayNumber - Zero.DayNumber, style: 1);
            Number(xml, line.Due.DayNumber - Zero.DayNumber, style: 1);
            Number(xml, line.Amount, style: 0);
            Number(xml, line.Open, style: 0);
            Text(xml, LedgerLine.Currency);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Texts(ZipArchive archive)
    {
        using var xml = Part(archive, "xl/sharedStrings.xml", "sst");
        foreach (var text in _texts.OrderBy(text => text.Value))
        {
            xml.WriteStartElement("si", Main);
            xml.WriteElementString("t", Main, text.Key);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Text(XmlWriter xml, string text)
    {
        if (!_texts.TryGetValue(text, out var number))
            _texts.Add(text, number = _texts.Count);
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("t", "s");
        Value(xml, number);
    }

    private static void Number(XmlWriter xml, int number, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("s", XmlConvert.ToString(style));
        Value(xml, number);
    }

    private static void Value(XmlWriter xml, int value)
    {
        xml.WriteElementString("v", Main, XmlConvert.ToString(value));
        xml.WriteEndElement();
    }

    private static XmlWriter Part(ZipArchive archive, string name, string root)
    {
        var xml = XmlWriter.Create(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartElement(root, Main);
        return xml;
    }

    private static void Fixed(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write(xml);
    }
}
