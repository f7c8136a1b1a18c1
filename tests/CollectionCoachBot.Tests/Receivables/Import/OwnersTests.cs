using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Explain;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>Ledgers that name their salespeople, and a person who says once who is who.</summary>
public sealed class OwnersTests : IDisposable
{
    private const string Csv =
        "客户,发票号,到期日,金额,币种,业务员\n"
        + "A,1,2026-10-01,10,CNY,张三\nB,2,2026-10-01,20,CNY,M. Keller\nC,3,2026-10-01,30,CNY,EMP0042\nD,4,2026-10-01,40,CNY,lisi@contoso.cn\nE,5,2026-10-01,50,CNY,\n"
        + "F,6,2026-10-01,60,CNY,张三\n";

    private static readonly Words Texts = Words.Load(AppContext.BaseDirectory);

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_name_is_nobody_until_somebody_says_whose_it_is()
    {
        var report = await _test.TakeAsync(Csv);

        Assert.Equal(["D lisi@contoso.cn", "E "], Owners());
        Assert.Equal((4, 4), (report.Rejected, report.UnaddressedOwners?.Rows));
        Assert.Equal([new NameRows("张三", 2), new NameRows("EMP0042", 1), new NameRows("M. Keller", 1)], report.UnaddressedOwners?.First);
    }

    [Theory]
    [InlineData(null, "A zhangsan@contoso.cn", "B 11111111-2222-3333-4444-555555555555", "C ", "D lisi@contoso.cn", "E ", "F zhangsan@contoso.cn")]
    [InlineData("boss@contoso.cn", "A zhangsan@contoso.cn", "B 11111111-2222-3333-4444-555555555555", "C boss@contoso.cn", "D lisi@contoso.cn", "E boss@contoso.cn", "F zhangsan@contoso.cn")]
    public async Task Who_is_who_is_said_once_whatever_the_width_and_case(string? owner, params string[] expected)
    {
        var request = new ImportRequest { Owner = owner, People = GivenPeople.Of(["张三=ZhangSan@contoso.cn", " m.  KELLER =11111111-2222-3333-4444-555555555555", "ＥＭＰ００４２="]) };

        var report = await _test.TakeAsync(Csv, request);

        Assert.Equal(expected, Owners());
        Assert.Equal((0, null), (report.Rejected, report.UnaddressedOwners));
    }

    [Fact]
    public async Task Of_several_owners_the_first_counts_and_the_report_says_so()
    {
        var report = await _test.TakeAsync(
            "Customer,Invoice,Due,Amount,Currency,Owner\nA,1,2026-10-01,10,CNY,\nA,2,2026-10-01,10,CNY,zhangsan@contoso.cn\nA,3,2026-10-01,10,CNY,lisi@contoso.cn\nB,4,2026-10-01,10,CNY,lisi@contoso.cn\nB,5,2026-10-01,10,CNY,lisi@contoso.cn\n");

        Assert.Equal(["A zhangsan@contoso.cn", "B lisi@contoso.cn"], Owners());
        Assert.Equal(1, report.SeveralOwners);
        Assert.All(Languages.All, language => Assert.Contains(Texts.Plain(language, "receivables.report-owners", ("count", 1)), new ReportText(Texts, language).Lines(report)));
    }

    [Fact]
    public async Task What_is_said_goes_before_an_address_of_the_file()
    {
        await _test.TakeAsync(Csv, new ImportRequest { People = GivenPeople.Of(["lisi@contoso.cn=wangwu@contoso.cn"]) });

        Assert.Equal(["D wangwu@contoso.cn", "E "], Owners());
    }

    [Fact]
    public async Task Many_equal_rejections_are_told_by_their_names_and_the_others_one_by_one()
    {
        var csv = new StringBuilder("Customer,Invoice,Due,Amount,Currency,Sales rep\nA,0,2026-10-01,5,CNY,\nA,1,someday,5,CNY,\n");
        for (var row = 0; row < 300; row++)
            csv.Append("B,").Append(row).Append(",2026-10-01,5,CNY,Rep ").Append((char)('A' + row % 12)).Append('\n');

        var report = await _test.TakeAsync(csv.ToString());
        var lines = new ReportText(Texts, Language.English).Lines(report).ToList();

        Assert.Equal((301, 1), (report.Rejected, report.Rejections.Count));
        Assert.Contains(
            "300 rows were rejected, since they name their owner without an address: Rep A (25), Rep B (25), Rep C (25), Rep D (25), Rep E (25), Rep F (25), Rep G (25), Rep H (25), Rep I (25), "
            + "Rep J (25) and 2 more names. Say once who is who: --person \"Rep A=name@contoso.com\" for each (--person \"Rep A=\" where the name stands for nobody). A saved mapping keeps it.",
            lines);
        Assert.Equal("  line 3, Due \"someday\": not a date in this column's form", lines[^1]);
        Assert.DoesNotContain(lines, line => line.StartsWith("  …", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_of_which_nothing_could_be_taken_says_it_too(bool explain)
    {
        const string OnlyNames = "客户,发票号,到期日,金额,币种,业务员\nA,1,2026-10-01,10,CNY,张三\nB,2,2026-10-01,20,CNY,张三\n";
        var text = new ReportText(Texts, Language.Chinese);

        var lines = explain
            ? new ExplainText(text).Lines(new ImportExplainer(TestImport.Vocabulary).Explain(new MemoryStream(Encoding.UTF8.GetBytes(OnlyNames)), new ImportRequest(), TestLedger.Today, zone: null))
            : text.Refusal(await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(OnlyNames)));

        Assert.Contains(lines, line => line.TrimStart().StartsWith("2 行没有导入，因为负责人只写了名字，没有地址：张三 (2)。", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("第 2 行，业务员", StringComparison.Ordinal));
    }

    [Fact]
    public void Explaining_lists_the_names_of_a_file_that_would_be_taken()
    {
        var explained = new ImportExplainer(TestImport.Vocabulary).Explain(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), new ImportRequest(), TestLedger.Today, zone: null);

        Assert.Equal((2, 4, 0), (explained.Taken, explained.Rejected, explained.Rejections.Count));
        Assert.Contains(new ExplainText(new ReportText(Texts, Language.English)).Lines(explained), line => line.Contains("张三 (2), EMP0042 (1), M. Keller (1).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_were_told_by_name_are_kept_one_by_one()
    {
        await _test.TakeAsync(Csv);

        using var db = _test.Test.Database.CreateDbContext();
        Assert.Equal([2, 3, 4, 7], db.Set<RejectedRow>().Select(row => row.Line).Order().ToList());
    }

    private List<string> Owners() => [.. _test.Customers().Select(customer => $"{customer.Code} {customer.OwnerEmail}")];
}
