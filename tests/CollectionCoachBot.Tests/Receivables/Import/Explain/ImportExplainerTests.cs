using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Explain;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Receivables.Import.Explain;

public sealed class ImportExplainerTests
{
    private const string Csv =
        "Offene Posten in TEUR\n"
        + "Kunden-Nr.;Kunde;Rechnungs-Nr.;Fällig am;Betrag;Offen;Bemerkung;Rechnung\n"
        + "K1;Müller GmbH;0007;31.10.2026;1.234,5;1;dringend;\n"
        + "K2;Meier AG;0008;01.09.2026;2;2;;\n"
        + "K3;Schmidt;0009;irgendwann;3;3;;\n"
        + "Summe;;;;6,5;;;\n";

    private static readonly Words Texts = Words.Load(AppContext.BaseDirectory);

    [Fact]
    public void Each_column_is_told_with_its_meaning_reason_and_samples()
    {
        var lines = Lines(Encoding.UTF8.GetBytes(Csv), new ImportRequest(), Language.English);

        Assert.Equal(
            """
            Text in UTF-8, with semicolons between cells; headings on line 2.
            By a title, a 1 is 1,000, where a heading doesn't say otherwise.
            By a title, amounts are in EUR.

            Column         Taken for       Why                               Empty   Samples
            Kunden-Nr.     customer code   its heading                       0 of 3  K1 | K2 | K3
            Kunde          customer name   its heading                       0 of 3  Müller GmbH | Meier AG | Schmidt
            Rechnungs-Nr.  invoice number  its heading                       0 of 3  0007 | 0008 | 0009
            Fällig am      due date        its heading                       0 of 3  31.10.2026 | 01.09.2026 | irgendwann
            Betrag         amount          its heading                       0 of 3  1.234,5 | 2 | 3
            Offen          open balance    its heading                       0 of 3  1 | 2 | 3
            Bemerkung      -               heading not known                 2 of 3  dringend
            Rechnung       -               invoice number; another was used  3 of 3

            Dates in "Fällig am": the day comes first, as line 3 shows (31.10.2026).
            Amounts in "Betrag": a comma before the decimals.
            Amounts in "Offen": a comma before the decimals.

            As of 2026-11-20 these rows would be taken: 2. Left out: 0 issued later, 1 totals, 0 headings, names and remarks. Rejected: 1.
              line 5, Fällig am "irgendwann": not a date in this column's form
            Nothing was written.
            """.ReplaceLineEndings("\n"),
            lines);
    }

    [Fact]
    public void It_speaks_chinese_and_its_columns_stand_below_each_other()
    {
        var lines = Lines(Encoding.UTF8.GetBytes("客户,发票号,到期日,余额（万元）,币种\n华信,1,2026-10-01,5,CNY\n"), new ImportRequest(), Language.Chinese).Split('\n');

        Assert.Equal("文本，编码 UTF-8，用逗号分隔；表头在第 1 行。", lines[0]);
        Assert.Equal("列            理解为             依据  空格         举例", lines[2]);
        Assert.Equal("余额（万元）  未收金额 × 10,000  表头  1 行里 0 行  5", lines[6]);
        Assert.Single(lines.Skip(2).Take(6).Select(line => TextTable.Width(line[..line.LastIndexOf("  ", StringComparison.Ordinal)])).Distinct());
    }

    [Fact]
    public void A_file_that_would_be_refused_is_explained_all_the_same()
    {
        var missing = Lines("Kundennummer,Betrag,Währung\nA,5,EUR\n"u8.ToArray(), new ImportRequest(), Language.English);
        var open = Lines("Customer,Invoice,Due,Amount,Currency\nA,1,3/4/2026,5,EUR\n"u8.ToArray(), new ImportRequest(), Language.English);

        Assert.Contains("Kundennummer  customer code  its heading", missing, StringComparison.Ordinal);
        Assert.Contains("The file would be refused:\n  Line 1 looks like the headings, but none of them is the invoice number", missing, StringComparison.Ordinal);
        Assert.Contains("The file would be refused:\n  Does the month or the day come first", open, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Shanghai", 1, 0)]
    [InlineData("Europe/London", 0, 1)]
    public void An_instant_is_explained_as_it_would_be_imported(string zone, int taken, int rejected)
    {
        var file = new MemoryStream("Customer,Invoice,Issue date,Due,Amount,Currency\nA,1,2026-09-30,2026-09-29T16:00:00Z,5,CNY\nA,2,2026-09-01,2026-09-29T16:00:00Z,5,CNY\n"u8.ToArray());

        var explained = new ImportExplainer(TestImport.Vocabulary).Explain(file, new ImportRequest(), TestLedger.Today, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal((1 + taken, rejected), (explained.Taken, explained.Rejected));
    }

    [Fact]
    public void What_the_person_says_of_columns_goes_before_their_headings()
    {
        var request = new ImportRequest
        {
            Columns = new Dictionary<string, LedgerField?> { ["our ref"] = LedgerField.InvoiceNumber, ["Invoice"] = LedgerField.OrderNumber, ["Owner"] = null },
        };

        var explained = new ImportExplainer(TestImport.Vocabulary).Explain(
            new MemoryStream("Customer,Invoice,Our  Ref,Owner,Due,Amount,Currency\nA,1,R7,Meier,2026-10-01,5,EUR\n"u8.ToArray()), request, TestLedger.Today, zone: null);

        Assert.Equal(
            [LedgerField.CustomerName, LedgerField.OrderNumber, LedgerField.InvoiceNumber, null, LedgerField.DueOn, LedgerField.Amount, LedgerField.Currency],
            explained.Columns.Select(column => column.Field));
        Assert.Equal([ColumnReason.Word, ColumnReason.Given, ColumnReason.Given, ColumnReason.Given], explained.Columns.Take(4).Select(column => column.Why));
        Assert.Equal((1, 0), (explained.Taken, explained.Rejected));
    }

    [Fact]
    public void A_workbook_is_explained_with_its_sheet_and_customers_above_their_invoices()
    {
        var due = new DateOnly(2026, 10, 1);
        var text = Lines(
            XlsxFile.Of(new TestSheet("Detail", [null, "Invoice Number", "Due Date", "Amount", "Ccy"], ["Acme"], [null, "1", due, 100m, "USD"], ["Total for Acme", null, null, 100m])),
            new ImportRequest(), Language.English);

        Assert.StartsWith("Workbook, sheet \"Detail\"; headings on line 1.", text, StringComparison.Ordinal);
        Assert.Contains("(rows of their own)  customer name   names above their invoices", text, StringComparison.Ordinal);
        Assert.Contains("Dates in \"Due Date\": clear without an order.", text, StringComparison.Ordinal);
        Assert.Contains("would be taken: 1.", text, StringComparison.Ordinal);
    }

    private static string Lines(byte[] file, ImportRequest request, Language language)
    {
        using var stream = new MemoryStream(file);
        var explained = new ImportExplainer(TestImport.Vocabulary).Explain(stream, request, TestLedger.Today, zone: null);
        return string.Join('\n', new ExplainText(new ReportText(Texts, language)).Lines(explained));
    }
}
