using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>Finds the cells with errors in a workbook of the newer kind (t="e"). A sheet without any is only looked through for these letters.</summary>
internal static class XlsxFailedCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };

    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <exception cref="XmlException">It is broken.</exception>
    public static FailedCells Of(Stream file, string sheet)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var failed = new FailedCells();
        if (Entry(zip, sheet) is not { } entry || !MayHaveAny(entry))
            return failed;
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        var (row, column) = (-1, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI is not (Main or Strict))
                continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                column = Column(xml.GetAttribute("r")) ?? column + 1;
                if (xml.GetAttribute("t") == "e")
                    failed.Add(row, column, Shown(xml));
            }
        }

        return failed;
    }

    private static string Shown(XmlReader cell)
    {
        using var inner = cell.ReadSubtree();
        return inner.ReadToDescendant("v", cell.NamespaceURI) ? inner.ReadElementContentAsString() : "#N/A";
    }

    /// <summary>AB12 is column 27.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = column * 26 + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    private static bool MayHaveAny(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var (bytes, kept) = (new byte[64 * 1024], 0);
        for (var read = content.Read(bytes, kept, bytes.Length - kept); read > 0; read = content.Read(bytes, kept, bytes.Length - kept))
        {
            var seen = bytes.AsSpan(0, kept + read);
            if (seen.IndexOf("t=\"e\""u8) >= 0 || seen.IndexOf("t='e'"u8) >= 0)
                return true;
            kept = Math.Min(4, seen.Length);
            seen[^kept..].CopyTo(bytes);
        }

        return false;
    }

    /// <summary>The workbook names its sheets and gives each an id; what file that is stands in its relationships.</summary>
    private static ZipArchiveEntry? Entry(ZipArchive zip, string sheet)
    {
        var id = Elements(zip, "xl/workbook.xml", "sheet").FirstOrDefault(element => element.GetValueOrDefault("name") == sheet)?
            .FirstOrDefault(attribute => attribute.Key.EndsWith(":id", StringComparison.Ordinal)).Value;
        var target = Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship").FirstOrDefault(element => element.GetValueOrDefault("Id") == id)?.GetValueOrDefault("Target");
        return target is null ? null : Find(zip, target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static List<Dictionary<string, string>> Elements(ZipArchive zip, string file, string name)
    {
        List<Dictionary<string, string>> elements = [];
        if (Find(zip, file) is not { } entry)
            return elements;
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name)
                continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute())
                attributes[xml.Name] = xml.Value;
            elements.Add(attributes);
        }

        return elements;
    }

    private static ZipArchiveEntry? Find(ZipArchive zip, string name) => zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
