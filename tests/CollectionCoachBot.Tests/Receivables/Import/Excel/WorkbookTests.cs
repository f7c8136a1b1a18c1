using System.IO.Compression;
using System.Text;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import.Excel;

public sealed class WorkbookTests : IDisposable
{
    private static readonly object?[] Headings = ["Customer", "Invoice", "Due", "Amount", "Paid", "Currency"];
    private static readonly DateOnly Due = new(2026, 3, 4);

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_a_formula_the_value_counts_and_of_a_failed_one_nothing(string kind)
    {
        var report = await TakeAsync(kind, new TestSheet(
            "Data",
            Headings,
            ["A", "1", Due, new TestSheet.Formula("SUM(D9:D20)", 1234.5), 34.5m, "CNY"],
            ["A", "2", Due, 100m, new TestSheet.Failed("#N/A"), "CNY"],
            [new TestSheet.Failed("#N/A"), "3", Due, 100m, null, "CNY"],
            ["A", "4", new TestSheet.Failed("#N/A"), 100m, null, "CNY"]));

        Assert.Equal(["A 1/1 2026-03-04 1200/1234.5 CNY"], _test.Receivables());
        Assert.Equal([(3, "Paid", "error-cell"), (4, "Customer", "error-cell"), (5, "Due", "error-cell")], report.Rejections.Select(rejection => (rejection.Line, rejection.Column, rejection.Reason)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_real_number_and_a_real_date_are_not_guessed_at(string kind)
    {
        await TakeAsync(kind, new TestSheet(
            "Data",
            Headings,
            ["A", "1", Due, 1.234m, null, "CNY"],
            ["A", "2", Due, 0.1 + 0.2, null, "CNY"],
            ["A", "3", "2026/11/1", "1,234", null, "CNY"],
            ["A", 12.0, Due, 33.3333333333, 1234567.10 - 1234567.00, "CNY"],
            ["A", 100000000012345.0, Due, 5m, null, "CNY"]));

        Assert.Equal(
            [
                "A 1/1 2026-03-04 1.234/1.234 CNY", "A 100000000012345/1 2026-03-04 5/5 CNY", "A 12/1 2026-03-04 33.2333/33.3333 CNY", "A 2/1 2026-03-04 0.3/0.3 CNY",
                "A 3/1 2026-11-01 1234/1234 CNY",
            ],
            _test.Receivables());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_sheet_with_the_best_headings_is_read_and_the_others_are_named(string kind)
    {
        TestSheet[] sheets =
        [
            new("Cover", ["Receivables"], ["Contoso"]),
            new("Oct", Headings[..4], ["A", "1", Due, 5m]),
            new("Nov", Headings, ["B", "2", Due, 7m, 0m, "CNY"]),
            new("Secret", [.. Headings, "Owner"], ["C", "2", Due, 7m, 0m, "CNY", "x@contoso.cn"]) { IsHidden = true },
        ];
        var report = await _test.TakeAsync(Written(kind, sheets));

        Assert.Equal(["B 2/1 2026-03-04 7/7 CNY"], _test.Receivables());
        Assert.Equal("Nov", report.Form.Sheet);
        Assert.Equal(["Oct", "Secret"], report.Form.OtherSheets);

        await _test.TakeAsync(Written(kind, sheets), new ImportRequest { Sheet = "oct", Currency = "USD" });
        Assert.Contains("A 1/1 2026-03-04 5/5 USD", _test.Receivables());
        Assert.Equal("no-such-sheet", (await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Written(kind, sheets), new ImportRequest { Sheet = "Dec" }))).Key);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_customer_merged_over_its_invoices_is_that_of_each_and_a_merged_amount_counts_once(string kind)
    {
        var report = await TakeAsync(kind, new TestSheet(
            "Data",
            Headings,
            ["A", "1", Due, 5m, null, "CNY"],
            [null, "2", Due, 6m, null, "CNY"],
            [null, "3", Due, 7m, null, "CNY"],
            ["B", "4", Due, 8m, null, "CNY"],
            ["B", "5", Due, null, null, "CNY"])
        { Merges = [(1, 3, 0, 0), (4, 5, 3, 3)] });

        Assert.Equal(["A 1/1 2026-03-04 5/5 CNY", "A 2/1 2026-03-04 6/6 CNY", "A 3/1 2026-03-04 7/7 CNY", "B 4/1 2026-03-04 8/8 CNY"], _test.Receivables());
        Assert.Equal("no-amount", Assert.Single(report.Rejections).Reason);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_sign_that_only_the_format_shows_is_checked_as_a_written_one_is(string kind)
    {
        var report = await TakeAsync(kind, new TestSheet(
            "Data",
            Headings,
            ["A", "1", Due, new TestSheet.Formatted(5, "[$€-407]#,##0.00"), null, "EUR"],
            ["A", "2", Due, new TestSheet.Formatted(5, "[$€-407]#,##0.00"), null, "CNY"],
            ["A", "3", Due, new TestSheet.Formatted(0.5, "0%"), null, "CNY"],
            ["A", "4", Due, new TestSheet.Formatted(5, "\"¥\"#,##0.00"), null, "CNY"]));

        Assert.Equal(["A 1/1 2026-03-04 5/5 EUR", "A 4/1 2026-03-04 5/5 CNY"], _test.Receivables());
        Assert.Equal([(3, "other-currency"), (4, "percent-amount")], report.Rejections.Select(rejection => (rejection.Line, rejection.Reason)));
    }

    [Fact]
    public async Task A_bomb_is_not_opened()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            XlsxFile.Add(zip, "xl/workbook.xml", "<workbook/>");
            using var bomb = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
                bomb.Write(zeros);
        }

        Assert.Equal("workbook-too-big", await RefusedAsync(file.ToArray()));
    }

    [Fact]
    public async Task What_only_looks_like_a_workbook_is_refused_with_the_reason()
    {
        var whole = XlsxFile.Of(new TestSheet("Data", Headings, ["A", "1", Due, 5m, null, "CNY"]));
        var old = XlsFile.Of(new TestSheet("Data", Headings, ["A", "1", Due, 5m, null, "CNY"]));

        Assert.Equal("workbook-broken", await RefusedAsync("PK\u0003\u0004rest of a workbook"u8.ToArray()));
        Assert.Equal("workbook-broken", await RefusedAsync(whole[..(whole.Length / 2)]));
        Assert.Equal("workbook-broken", await RefusedAsync(old[..600]));
        Assert.Equal("workbook-encrypted", await RefusedAsync(XlsFile.Container("EncryptedPackage", new byte[100])));
        Assert.Equal("no-workbook", await RefusedAsync(XlsFile.Container("WordDocument", new byte[100])));
        Assert.Equal("no-workbook", await RefusedAsync(Zip("word/document.xml")));
        Assert.Equal("workbook-binary", await RefusedAsync(Zip("xl/workbook.bin")));
        Assert.Equal("markup-file", await RefusedAsync(Encoding.UTF8.GetBytes("<html><table><tr><td>Customer</td></tr></table></html>")));
        Assert.Equal("empty-file", await RefusedAsync(XlsxFile.Of(new TestSheet("Data", []))));
        Assert.Equal("no-headings", await RefusedAsync(XlsxFile.Of(new TestSheet("Data", ["just a sentence"]))));
    }

    [Fact]
    public async Task A_damaged_workbook_is_taken_or_refused_and_never_fails_otherwise()
    {
        byte[][] files = [XlsxFile.Of(LedgerTable.OfSample().Sheet()), XlsFile.Of(LedgerTable.OfSample().Sheet())];
        var random = new Random(20261122);
        for (var i = 0; i < 60; i++)
        {
            var damaged = files[i % 2].ToArray();
            for (var at = random.Next(damaged.Length); at < damaged.Length; at += 1 + random.Next(damaged.Length / 2))
                damaged[at] = (byte)random.Next(256);
            try
            {
                await _test.TakeAsync(damaged, new ImportRequest { DryRun = true });
            }
            catch (LedgerRefusedException refused)
            {
                Assert.NotEmpty(refused.Key);
            }
        }
    }

    public static TheoryData<string> Kinds => ["xlsx", "xls"];

    private static byte[] Zip(string entry)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            XlsxFile.Add(zip, entry, "<x/>");
        return file.ToArray();
    }

    private Task<ImportReport> TakeAsync(string kind, TestSheet sheet) => _test.TakeAsync(Written(kind, sheet));

    private static byte[] Written(string kind, params TestSheet[] sheets) => kind == "xls" ? XlsFile.Of(sheets) : XlsxFile.Of(sheets);

    private async Task<string> RefusedAsync(byte[] file) => (await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(file))).Key;
}
