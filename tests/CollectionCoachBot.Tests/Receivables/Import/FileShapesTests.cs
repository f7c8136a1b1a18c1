using System.Globalization;
using System.Text;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What goes in by any shape gives the same receivables.</summary>
public sealed class FileShapesTests
{
    private static readonly Dictionary<string, Func<LedgerTable, byte[]>> Shapes = new(StringComparer.Ordinal)
    {
        ["commas"] = table => Encoding.UTF8.GetBytes(table.Text()),
        ["commas after a mark"] = table => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.Text())],
        ["semicolons and decimal commas"] = table => Encoding.UTF8.GetBytes(table.Text(';', "dd.MM.yyyy", ',')),
        ["tabs"] = table => Encoding.UTF8.GetBytes(table.Text('\t', "yyyy/M/d")),
        ["bars"] = table => Encoding.UTF8.GetBytes(table.Text('|', "yyyyMMdd")),
        ["a line that tells Excel the separator"] = table => Encoding.UTF8.GetBytes("sep=;\r\n" + table.Text(';')),
        ["UTF-16 of little end"] = table => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(table.Text('\t'))],
        ["UTF-16 of big end"] = table => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(table.Text())],
        ["UTF-16 of little end without a mark"] = table => Encoding.Unicode.GetBytes(table.Text()),
        ["UTF-16 of big end without a mark"] = table => Encoding.BigEndianUnicode.GetBytes(table.Text('|')),
        ["GB18030"] = table => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(table.Text()),
        ["a new workbook"] = table => XlsxFile.Of(table.Sheet()),
        ["a new workbook of texts"] = table => XlsxFile.Of(table.AsTexts("yyyy年M月d日").Sheet()),
        ["an old workbook"] = table => XlsFile.Of(table.Sheet()),
        ["an old workbook of texts"] = table => XlsFile.Of(table.AsTexts().Sheet()),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_sample_comes_out_of_every_shape_as_it_went_in(string shape)
    {
        var table = LedgerTable.OfSample();
        using var test = new TestImport();

        var report = await test.TakeAsync(Shapes[shape](table));

        Assert.Equal((table.Rows.Count, 0), (report.New, report.Rejected));
        Assert.Equal(Expected(table), test.Receivables());
        Assert.Contains(test.Customers(), customer => customer.Name == (string)table.Rows[0][1]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Histories_come_out_of_every_shape_the_same_with_their_leading_zeros(string shape)
    {
        var histories = await File.ReadAllTextAsync(Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Receivables/Files/payment-histories.csv"));
        using var plain = new TestImport();
        using var test = new TestImport();
        var request = new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" };
        await plain.TakeAsync(histories, request);

        await test.TakeAsync(Shapes[shape](LedgerTable.OfHistories(histories)), request);

        Assert.Equal(plain.Receivables(), test.Receivables());
        Assert.StartsWith("0001-AAAAA 0000000101/1 ", test.Receivables()[0], StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("semicolons and decimal commas")]
    [InlineData("UTF-16 of little end")]
    [InlineData("a new workbook")]
    [InlineData("an old workbook")]
    public async Task The_ibm_ledger_comes_out_of_other_shapes_as_of_its_own(string shape)
    {
        var file = Path.Combine(Approved.Root, "../shared/data/ibm-late-payment-histories.csv");
        Skip.IfNot(File.Exists(file), "the original ledger isn't beside the repository");
        var csv = await File.ReadAllTextAsync(file);
        using var plain = new TestImport();
        using var test = new TestImport();
        var request = new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" };
        await plain.TakeAsync(csv, request);

        await test.TakeAsync(Shapes[shape](LedgerTable.OfHistories(csv)), request);

        Assert.Equal(plain.Receivables(), test.Receivables());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invoice_number_that_a_workbook_stores_as_a_number_keeps_the_zeros_that_it_shows(bool old)
    {
        var histories = await File.ReadAllTextAsync(Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Receivables/Files/payment-histories.csv"));
        var sheet = LedgerTable.OfHistories(histories)
            .With("invoiceNumber", number => new TestSheet.Formatted(double.Parse((string)number!, CultureInfo.InvariantCulture), "0000000000")).Sheet();
        using var test = new TestImport();

        await test.TakeAsync(old ? XlsFile.Of(sheet) : XlsxFile.Of(sheet), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" });

        Assert.All(test.Receivables(), receivable => Assert.Contains(" 0000000", receivable, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Expected(LedgerTable table) => table.Rows
        .Select(row => FormattableString.Invariant($"{row[0]} {row[3]}/{row[4]} {row[6]:yyyy-MM-dd} {row[8]:0.####}/{row[7]:0.####} {row[10]}{((decimal)row[9]! > 0 ? $" disputed {row[9]:0.####}" : "")}"))
        .Order(StringComparer.Ordinal);
}
