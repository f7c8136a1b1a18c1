using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Preparing.Letters;
using CollectionCoachBot.Texts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CollectionCoachBot.Tests.Preparing.Letters;

public sealed class LetterDocumentTests
{
    private static readonly LetterDocument Document = new(Words.Load(AppContext.BaseDirectory));

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(400, true)]
    public void Word_finds_nothing_wrong_with_it(int rows, bool showsDays)
    {
        foreach (var language in Languages.All)
        {
            using var file = Open(Letter(language, rows) with { ShowsDays = showsDays });

            var problems = new OpenXmlValidator().Validate(file).Select(problem => $"{problem.Path!.XPath}: {problem.Description}");

            Assert.Equal("", string.Join("\n", problems));
        }
    }

    [Fact]
    public void It_holds_everything_in_the_order_in_which_it_is_read()
    {
        using var file = Open(Letter(Language.English, 2));

        var lines = Lines(file);

        Assert.Equal(
            [
                "Draft: to be sent only once it's approved and sealed", "Formal demand", "November 23, 2026", "To: Harbor & Sons <Ltd>", "First.", "Second.", "Total: USD 3.00",
                "Please pay.", "Company: …………………………", "Signature and seal: …………………………", "Contact: Sam Zhang",
                "- - - - - - - - - - Reply slip (please return) - - - - - - - - - -", "We answer:", "☐ paid on ……", "☐ not yet",
            ],
            lines);
        Assert.Equal(
            ["Invoice|Issued|Due|Open amount|Days past due", "INV-1|2026-09-01|2026-10-01|USD 1.00|53", "INV-2|2026-09-01|2026-10-01|USD 1.00|53"],
            file.MainDocumentPart!.Document.Body!.Descendants<W.TableRow>().Select(row => string.Join('|', row.Elements<W.TableCell>().Select(cell => cell.InnerText))));
    }

    [Theory]
    [InlineData(0, "Invoice|Issued|Due|Disputed amount;INV-9|2026-09-01|2026-10-01|USD 4.00")]
    [InlineData(1, "Invoice|Issued|Due|Open amount;INV-1|2026-09-01|2026-10-01|USD 1.00;Invoice|Issued|Due|Disputed amount;INV-9|2026-09-01|2026-10-01|USD 4.00")]
    public void What_is_disputed_stands_in_a_table_of_its_own_with_its_total(int rows, string table)
    {
        using var file = Open(Letter(Language.English, rows) with
        {
            ShowsDays = false,
            DisputedRows = [new LetterRow("INV-9", "2026-09-01", "2026-10-01", "USD 4.00", 0)],
            DisputedTotals = ["USD 4.00"],
            AskedNow = ["Asked for now: USD 2.00"],
        });

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => problem.Description));
        Assert.Equal(table, string.Join(';', file.MainDocumentPart!.Document.Body!.Descendants<W.TableRow>().Select(row => string.Join('|', row.Elements<W.TableCell>().Select(cell => cell.InnerText)))));
        Assert.Equal(["Total: USD 3.00", "Asked for now: USD 2.00", "Disputed, to be clarified separately and not in the total above:", "Disputed: USD 4.00"], Lines(file).Skip(6).Take(4));
    }

    [Theory]
    [InlineData("", "2026-09-01", "Invoice|Issued|Due|Open amount;INV-1||2026-10-01|USD 1.00;INV-2|2026-09-01|2026-10-01|USD 1.00")]
    [InlineData("", "", "Invoice|Due|Open amount;INV-1|2026-10-01|USD 1.00;INV-2|2026-10-01|USD 1.00")]
    public void A_column_that_nothing_is_known_for_is_left_out(string first, string second, string table)
    {
        using var file = Open(Letter(Language.English, 0) with
        {
            ShowsDays = false,
            Rows = [new LetterRow("INV-1", first, "2026-10-01", "USD 1.00", 0), new LetterRow("INV-2", second, "2026-10-01", "USD 1.00", 0)],
        });

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => problem.Description));
        Assert.Equal(table, string.Join(';', file.MainDocumentPart!.Document.Body!.Descendants<W.TableRow>().Select(row => string.Join('|', row.Elements<W.TableCell>().Select(cell => cell.InnerText)))));
    }

    [Theory]
    [InlineData(Authority.Rep)]
    [InlineData(Authority.Finance)]
    internal void Every_file_is_a_draft_even_of_a_letter_whose_text_the_rep_may_send(Authority authority)
    {
        using var file = Open(Letter(Language.English, 1) with { Authority = authority });

        Assert.Equal("Draft: to be sent only once it's approved and sealed", Lines(file)[0]);
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        using var file = Open(Letter(Language.Chinese, 1) with { Addressee = "华信\uFFFE\u0001建材😀", RepName = "\uFFFF张三" });

        Assert.Contains("致：华信建材😀", Lines(file));
        Assert.Contains("联系人：张三", Lines(file));
    }

    private static WordprocessingDocument Open(Letter letter) => WordprocessingDocument.Open(new MemoryStream(Document.Write(letter)), isEditable: false);

    private static List<string> Lines(WordprocessingDocument file) => [.. file.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Select(paragraph => paragraph.InnerText)];

    private static Letter Letter(Language language, int rows) => new()
    {
        Language = language,
        Title = "Formal demand",
        Date = "November 23, 2026",
        Addressee = "Harbor & Sons <Ltd>",
        Paragraphs = ["First.", "Second."],
        Rows = [.. Enumerable.Range(1, rows).Select(number => new LetterRow($"INV-{number}", "2026-09-01", "2026-10-01", "USD 1.00", 53))],
        Totals = ["USD 3.00"],
        ShowsDays = true,
        Ask = "Please pay.",
        Reply = "We answer: ☐ paid on …… ☐ not yet",
        RepName = "Sam Zhang",
        AnswerBy = new DateOnly(2026, 12, 2),
        Basis = CalendarBasis.Published,
        Authority = Authority.Manager,
    };
}
