using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What a file says once, of all its rows: in what amounts count, and for which day it stands.</summary>
public sealed class StatedOnceTests : IDisposable
{
    private const string Headings = "客户编码,客户名称,发票号,开票日期,到期日,金额,币种\n";
    private const string Row = "K1,甲,1,2026-08-01,2026-09-30,12.5,CNY\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(",,,,,万元,\n", "125000")]
    [InlineData("编码,名称,,,,(千元),\n", "12500")]
    [InlineData(",,,,,元,\n", "12.5")]
    public async Task A_line_of_units_below_the_headings_belongs_to_them(string units, string amount)
    {
        var report = await _test.TakeAsync(Headings + units + Row);

        Assert.Equal([$"K1 1/1 2026-09-30 {amount}/{amount} CNY"], _test.Receivables());
        Assert.Equal(0, report.Rejected);
    }

    [Fact]
    public async Task A_line_below_the_headings_may_name_the_currency()
    {
        await _test.TakeAsync("Kundennr;Kunde;Beleg;Belegdatum;Fällig;Betrag\n;;;;;T€\n1;A;R1;31.08.2026;30.09.2026;12,5\n");

        Assert.Equal(["1 R1/1 2026-09-30 12500/12500 EUR"], _test.Receivables());
    }

    [Theory]
    [InlineData("注：金额单位为万元,,,,,,\n")]
    [InlineData("单位：千元,,,,,,\n")]
    [InlineData("\"Amounts in thousands of CNY\",,,,,,\n")]
    [InlineData("K2,乙,2,2026-08-01,2026-09-30,1,CNY\n,,,,,万元,\nK3,丙,3,2026-08-01,2026-09-30,1,CNY\n")]
    public async Task A_unit_below_the_table_is_asked_about_and_not_passed_over(string below)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Headings + Row + below));

        Assert.Equal("unit-below", refused.Key);
        Assert.Empty(_test.Receivables());
    }

    [Theory]
    [InlineData("单位：万元,,,,,,\n", "单位：万元,,,,,,\n", "125000")]
    [InlineData("", "单位：元,,,,,,\n", "12.5")]
    public async Task A_unit_below_that_says_nothing_new_is_no_question(string above, string below, string amount)
    {
        await _test.TakeAsync(above + Headings + Row + below);

        Assert.Equal([$"K1 1/1 2026-09-30 {amount}/{amount} CNY"], _test.Receivables());
    }

    [Theory]
    [InlineData("应收账款明细表\n截至日期：2026年11月15日,,单位：元\n", "2026-11-15")]
    [InlineData("应收账款明细表（截至2026年11月15日）\n", "2026-11-15")]
    [InlineData("\"A/R Aging Detail\"\n\"As of November 15, 2026\"\n", "2026-11-15")]
    [InlineData("\"Open items as of 15 Nov 2026, all customers\"\n", "2026-11-15")]
    [InlineData("Report date:,,2026-11-15\n", "2026-11-15")]
    [InlineData("Offene Posten zum Stichtag: 15.11.2026\n", "2026-11-15")]
    [InlineData("Offene-Posten-Liste per 15.11.2026\n", "2026-11-15")]
    [InlineData("Report date: 2026-11-19\nAs of 2026-11-15\n", "2026-11-15")]
    [InlineData("Stand 11/12/2026\n", "2026-11-12")]
    [InlineData("2026年11月15日\n", "2026-11-20")]
    [InlineData("Standort 15.11.2026\n", "2026-11-20")]
    public async Task A_title_may_say_for_which_day_the_ledger_stands(string title, string asOf)
    {
        var report = await _test.TakeAsync(title + Headings + Row);

        Assert.Equal(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), report.AsOf);
    }

    [Fact]
    public async Task A_title_with_two_days_in_one_is_asked_about()
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync("As of 10/11/2026\n" + Headings + Row));
        var report = await _test.TakeAsync("As of 10/11/2026\n" + Headings + Row, new ImportRequest { Dates = DateOrder.DayFirst });

        Assert.Equal("as-of-title-open", refused.Key);
        Assert.Equal(new DateOnly(2026, 11, 10), report.AsOf);
    }

    [Fact]
    public async Task What_the_person_or_a_column_says_goes_before_a_title()
    {
        const string File = "As of November 1, 2026\nCustomer,Invoice,Due,Amount,Currency,As Of\nA,1,2026-10-01,5,CNY,2026-11-02\n";

        var column = await _test.TakeAsync(File);
        var person = await _test.TakeAsync(File, new ImportRequest { AsOf = new DateOnly(2026, 11, 3) });

        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3)), (column.AsOf, person.AsOf));
    }

    [Fact]
    public async Task A_number_that_a_spreadsheet_shortened_tells_nobody_from_the_others()
    {
        var report = await _test.TakeAsync(
            "Customer code,Invoice,Due,Amount,Currency\n2.02608E+11,1,2026-10-01,5,CNY\nA,\"2,5E+19\",2026-10-01,5,CNY\nA,1E10,2026-10-01,5,CNY\nB,E+10,2026-10-01,5,CNY\n");

        Assert.Equal(["A 1E10/1 2026-10-01 5/5 CNY", "B E+10/1 2026-10-01 5/5 CNY"], _test.Receivables());
        Assert.Equal([(2, "shortened-number"), (3, "shortened-number")], report.Rejections.Select(rejection => (rejection.Line, rejection.Reason)));
    }

    [Fact]
    public async Task Of_a_workbooks_numbers_those_count_that_it_could_keep()
    {
        var report = await _test.TakeAsync(XlsxFile.Of(new TestSheet(
            "Open",
            ["Customer code", "Invoice", "Due date", "Amount", "Currency"],
            ["A", 25312000000012345678m, new DateOnly(2026, 10, 1), 5m, "CNY"],
            ["A", 202608000012345m, new DateOnly(2026, 10, 1), 5m, "CNY"],
            ["A", "25312000000012345678", new DateOnly(2026, 10, 1), 5m, "CNY"])));

        Assert.Equal(["A 202608000012345/1 2026-10-01 5/5 CNY", "A 25312000000012345678/1 2026-10-01 5/5 CNY"], _test.Receivables());
        Assert.Equal((2, "shortened-number"), (Assert.Single(report.Rejections).Line, report.Rejections[0].Reason));
    }
}
