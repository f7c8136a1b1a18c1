using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What stands in a file besides its receivables.</summary>
public sealed class TableStructureTests : IDisposable
{
    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_list_of_quickbooks_has_its_customers_above_their_invoices()
    {
        var due = new DateOnly(2026, 10, 1);
        var report = await _test.TakeAsync(
            XlsxFile.Of(new TestSheet(
                "Customer Balance Detail",
                ["Contoso Ltd"],
                ["Customer Balance Detail"],
                ["As of November 20, 2026"],
                [null, "Date", "Transaction Type", "Invoice Number", "Due Date", "Amount", "Open Balance"],
                ["Acme Ltd"],
                [null, "09/13/2026", "Invoice", "1001", due, 100m, 100m],
                [null, "09/02/2026", "Invoice", "1002", due, 200m, 50m],
                ["Total for Acme Ltd", null, null, null, null, new TestSheet.Formula("SUM(F6:F7)", 300), new TestSheet.Formula("SUM(G6:G7)", 150)],
                ["Beta & Sons"],
                ["Beta & Sons:Roof"],
                [null, "09/03/2026", "Invoice", "1003", due, 70m, 70m],
                ["Total for Beta & Sons:Roof", null, null, null, null, 70m, 70m],
                ["Total for Beta & Sons with sub-customers", null, null, null, null, 70m, 70m],
                ["TOTAL", null, null, null, null, 370m, 220m],
                [],
                ["Friday, Nov 20, 2026 08:00 AM GMT+8 - Accrual Basis"])),
            new ImportRequest { Currency = "USD" });

        Assert.Equal(
            ["Acme Ltd 1001/1 2026-10-01 100/100 USD", "Acme Ltd 1002/1 2026-10-01 50/200 USD", "Beta & Sons:Roof 1003/1 2026-10-01 70/70 USD"],
            _test.Receivables());
        Assert.Equal((4, 0, 4), (report.Totals, report.Rejected, report.LeftOut));
    }

    [Fact]
    public async Task Ages_above_rows_that_name_their_customer_are_no_customers()
    {
        var report = await _test.TakeAsync(
            ",Date,Invoice Number,Customer,Due Date,Amount,Open Balance\n"
            + "1 - 30 days past due,,,,,,\n,09/13/2026,1001,Acme,10/25/2026,100,100\nTotal for 1 - 30 days past due,,,,,100,100\n"
            + "31 - 60 days past due,,,,,,\n,08/13/2026,1002,Beta,10/01/2026,100,100\nTotal for 31 - 60 days past due,,,,,100,100\n",
            new ImportRequest { Currency = "USD" });

        Assert.Equal(["Acme 1001/1 2026-10-25 100/100 USD", "Beta 1002/1 2026-10-01 100/100 USD"], _test.Receivables());
        Assert.Equal((2, 0, 2), (report.Totals, report.Rejected, report.LeftOut));
    }

    [Theory]
    [InlineData("Invoice,Customer,Due,Amount,Currency\n2,B,2026-10-01,5,CNY\n")]
    [InlineData("客户,发票号,到期日,币种,金额\nB,2,2026-10-01,CNY,5\n")]
    public async Task A_second_table_with_its_columns_in_another_order_is_refused(string second)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync("Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,5,CNY\n" + second));

        Assert.Equal("headings-moved", refused.Key);
    }

    [Fact]
    public async Task Headings_once_more_in_other_words_are_a_row_that_is_rejected()
    {
        var report = await _test.TakeAsync("Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,5,CNY\n客户,发票号,到期日,金额,币种\nB,2,2026-10-01,CNY 5,CNY\n");

        Assert.Equal(["A 1/1 2026-10-01 5/5 CNY", "B 2/1 2026-10-01 5/5 CNY"], _test.Receivables());
        Assert.Equal(3, Assert.Single(report.Rejections).Line);
    }

    [Fact]
    public async Task A_groups_row_may_say_code_and_name()
    {
        await _test.TakeAsync(
            "发票号,开票日期,到期日,金额,币种\n客户编码：K001 客户名称：华信建材,,,,\n1,2026-09-01,2026-10-01,100,CNY\n小计,,,100,\n"
            + "客户编码：K002 客户名称：北海商超,,,,\n2,2026-09-01,2026-10-01,50,CNY\n小计,,,50,\n合计,,,150,\n");

        Assert.Equal(["K001 1/1 2026-10-01 100/100 CNY", "K002 2/1 2026-10-01 50/50 CNY"], _test.Receivables());
        Assert.Equal(["华信建材", "北海商超"], _test.Customers().Select(customer => customer.Name));
    }

    [Fact]
    public async Task A_row_without_a_customer_below_a_total_is_nobodys()
    {
        var report = await _test.TakeAsync(
            "Customer,Invoice,Due,Amount,Currency\nAcme Ltd,,,,\n,1,2026-10-01,100,CNY\nTotal Acme Ltd,,,100,\n,2,2026-10-01,100,CNY\nBeta,,,,\n,3,2026-10-01,5,CNY\n");

        Assert.Equal(["Acme Ltd 1/1 2026-10-01 100/100 CNY", "Beta 3/1 2026-10-01 5/5 CNY"], _test.Receivables());
        Assert.Equal((5, "no-customer"), (Assert.Single(report.Rejections).Line, report.Rejections[0].Reason));
    }

    [Fact]
    public async Task Where_rows_name_their_customers_none_is_taken_from_above()
    {
        var report = await _test.TakeAsync("Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,100,CNY\nB,,,,\n,2,2026-10-01,100,CNY\n");

        Assert.Equal(["A 1/1 2026-10-01 100/100 CNY"], _test.Receivables());
        Assert.Equal(["no-invoice", "no-customer"], report.Rejections.Select(rejection => rejection.Reason));
    }

    [Fact]
    public async Task Headings_and_titles_that_every_page_repeats_are_left_out()
    {
        const string Page = "Contoso,,,,\nOpen items,,,,\nCustomer,Invoice,Due,Amount,Currency\n";
        var report = await _test.TakeAsync($"{Page}A,1,2026-10-01,100,CNY\nPage 1 of 2,,,,\n,,,,\n{Page}-----,-----,-----,-----,-----\n,,,------,\nA,2,2026-10-01,100,CNY\nPage 2 of 2,,,,\n");

        Assert.Equal(2, report.New);
        Assert.Equal((0, 7), (report.Rejected, report.LeftOut));
    }

    [Theory]
    [InlineData("合计,,,100,")]
    [InlineData("Total,,,100,")]
    [InlineData("Grand Total:,,,100,")]
    [InlineData("Total for A,,,100,")]
    [InlineData("A Total,,,100,")]
    [InlineData("A 小计,,,100,")]
    [InlineData("Summe A,,,100,")]
    [InlineData("A,Zwischensumme,,100,")]
    [InlineData("합계,,,100,")]
    [InlineData("総計,,,100,")]
    [InlineData(",,Total,100,")]
    [InlineData(",,,100,")]
    public async Task A_total_is_no_receivable(string row)
    {
        var report = await _test.TakeAsync($"Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,100,CNY\n{row}\n");

        Assert.Equal((1, 1, 0), (report.New, report.Totals, report.Rejected));
    }

    [Theory]
    [InlineData("Total Energies,,,100,CNY", "no-invoice")]
    [InlineData("Total Energies,2,,100,CNY", "no-due")]
    [InlineData("B,,,100,CNY", "no-invoice")]
    [InlineData("A,,,,", "no-invoice")]
    [InlineData("A", "other-columns")]
    [InlineData("A,2", "other-columns")]
    public async Task What_may_be_a_receivable_is_rejected_and_told(string row, string reason)
    {
        var report = await _test.TakeAsync($"Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,100,CNY\n{row}\n");

        Assert.Equal(reason, Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task Remarks_below_the_table_are_left_out()
    {
        var report = await _test.TakeAsync("客户,发票号,到期日,金额,币种\nA,1,2026-10-01,100,CNY\n合计,,,100,\n制表人：张三,,审核：李四,,\n备注：以上金额含税。,,,,\n");

        Assert.Equal((1, 1, 0), (report.New, report.Totals, report.Rejected));
    }

    [Fact]
    public async Task Headings_may_stand_in_two_lines()
    {
        await _test.TakeAsync(XlsxFile.Of(new TestSheet(
            "Data",
            ["Customer", null, "Invoice", null, null, "Amount", null],
            ["Code", "Name", "Number", "Date", "Due", "Original", "Open"],
            ["K1", "Acme", "7", new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1), 100m, 40m])
        { Merges = [(0, 0, 0, 1), (0, 0, 2, 3), (0, 0, 5, 6)] }),
            new ImportRequest { Currency = "EUR" });

        Assert.Equal(["K1 7/1 2026-10-01 40/100 EUR"], _test.Receivables());
        Assert.Equal("Acme", Assert.Single(_test.Customers()).Name);
    }

    [Fact]
    public async Task A_row_of_data_is_no_second_line_of_headings()
    {
        await _test.TakeAsync("Customer,Kind,Invoice No,Due,Amount,Currency\nA,Invoice,1,2026-10-01,100,CNY\n");

        Assert.Equal(["A 1/1 2026-10-01 100/100 CNY"], _test.Receivables());
    }
}
