using System.Xml;
using CollectionCoachBot.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>A letter as a Word document on A4: heading, date, addressee, paragraphs, the table of invoices, the ask, the signature and the reply slip.</summary>
internal sealed class LetterDocument(Words words)
{
    private const uint PageWidth = 11_906;
    private const uint PageHeight = 16_838;
    private const int Margin = 1_304;

    public byte[] Write(Letter letter)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = file.AddMainDocumentPart();
            part.Document = new Document(Body(letter));
            part.AddNewPart<StyleDefinitionsPart>().Styles = Styles(letter.Language);
        }

        return stream.ToArray();
    }

    private Body Body(Letter letter)
    {
        var body = new Body();

        // Also where the rep decides: that holds for the text in an e-mail, while a paper of the company takes its seal.
        body.Append(Paragraph(Text(letter, "needs-approval"), bold: true, framed: true));
        body.Append(Paragraph(letter.Title, size: 36, bold: true, align: JustificationValues.Center, after: 240));
        body.Append(Paragraph(letter.Date, align: JustificationValues.Right));
        body.Append(Paragraph(Text(letter, "to") + letter.Addressee, bold: true, after: 200));
        foreach (var paragraph in letter.Paragraphs)
            body.Append(Paragraph(paragraph));
        var table = new LetterTable(words);
        if (letter.Rows.Count > 0 || letter.IsEmpty)
            body.Append(table.Of(letter, letter.Rows, "amount"));
        foreach (var total in letter.Totals.Select(total => Text(letter, "total") + total).Concat(letter.AskedNow))
            body.Append(Paragraph(total, bold: true, align: JustificationValues.Right, after: 60));
        if (letter.DisputedRows.Count > 0)
        {
            body.Append(Paragraph(Text(letter, letter.DisputedKey), bold: true, before: 160, together: true));
            body.Append(table.Of(letter, letter.DisputedRows, "disputed"));
        }

        foreach (var total in letter.DisputedTotals)
            body.Append(Paragraph(Text(letter, "disputed-total") + total, bold: true, align: JustificationValues.Right, after: 60));
        body.Append(Paragraph(letter.Ask, bold: true, before: 160));
        foreach (var line in new[] { "company", "seal", "contact" })
            body.Append(Paragraph(Text(letter, line) + (line == "contact" ? letter.RepName : ""), align: JustificationValues.Left, after: 60, before: line == "company" ? 240 : 0, together: true));
        body.Append(Paragraph(Text(letter, "cut"), align: JustificationValues.Center, before: 240, together: true));
        foreach (var line in Lines(letter.Reply))
            body.Append(Paragraph(line, after: 80));
        body.Append(new SectionProperties(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 708, Footer = 708, Gutter = 0 }));
        return body;
    }

    /// <summary>Each box to tick on a line of its own.</summary>
    private static IEnumerable<string> Lines(string slip)
    {
        var from = 0;
        for (var at = slip.IndexOfAny(['□', '☐'], 1); at > 0; at = slip.IndexOfAny(['□', '☐'], at + 1))
        {
            yield return slip[from..at].Trim();
            from = at;
        }

        yield return slip[from..].Trim();
    }

    private string Text(Letter letter, string key) => words.Plain(letter.Language, "preparing.letter-" + key);

    internal static Paragraph Paragraph(
        string text, int size = 22, bool bold = false, JustificationValues align = JustificationValues.Left, int before = 0, int after = 120, bool framed = false, bool together = false)
    {
        var properties = new ParagraphProperties();
        if (together)
            properties.Append(new KeepNext());
        if (framed)
        {
            properties.Append(new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Space = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 8, Space = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 4 }, new RightBorder { Val = BorderValues.Single, Size = 8, Space = 4 }));
        }

        properties.Append(new SpacingBetweenLines { Before = Points(before), After = Points(after) });
        properties.Append(new Justification { Val = align });
        var run = new RunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = Points(size) });
        return new Paragraph(properties, new Run(run, new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>What XML can't hold, such as U+FFFE, would make the document unreadable.</summary>
    private static string Writable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Points(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A font that has the letter's characters on any machine, or is replaced by one that has.</summary>
    private static Styles Styles(People.Language language) => new(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
        new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "SimSun", ComplexScript = "Calibri" },
        new Languages { Val = "en-US", EastAsia = language == People.Language.Chinese ? "zh-CN" : "en-US" }))));
}
