using System.Globalization;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>A stranger's files: what well-known programs export, and what would be wrong in silence if it were taken as it looks.</summary>
public sealed class ExportsTests : IDisposable
{
    private readonly TestImport _test = new();

    public static TheoryData<string> Names => [.. Exports.All.Keys];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_open_items_of_a_program_are_taken_with_their_figures(string name)
    {
        var export = Exports.All[name];

        var report = await _test.TakeAsync(export.Text, export.Request);

        Assert.Empty(report.Rejections);
        Assert.Contains(export.First, _test.Receivables());
        Assert.Equal((export.Customers, export.Receivables), (_test.Customers().Count, report.OpenCount));
        Assert.Equal(export.Open, Sums(Open()));
        Assert.Equal(export.Unapplied, Sums(report.Unapplied.Select(sum => (sum.Key, sum.Value))));
    }

    [Theory]
    [InlineData("QuickBooks", "A/R Aging Summary,,,,,,\nContoso,,,,,,\n,CURRENT,1 - 30,31 - 60,61 - 90,91 AND OVER,TOTAL\nHarbor Ltd,10.00,0.00,5.00,0.00,0.00,15.00\n")]
    [InlineData("U8", "应收账龄分析,,,,,,\n客户编码,客户名称,余额,30天以内,31-60天,61-90天,90天以上\n01001,华信建材,100,20,80,0,0\n")]
    [InlineData("K3", "客户,应收余额,未到期,1-30天,31-60天,61天以上\n华信建材,100,20,80,0,0\n")]
    [InlineData("Xero", "Contact,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total\nBayside Club,0,234,0,0,0,0,234\n")]
    [InlineData("Sage", "A/C,Name,Credit Limit,Turnover,Balance,Future,Current,Period 1,Period 2,Period 3,Older\nABS001,ABS Garages,4000,2533,2533,0,0,2533,0,0,0\n")]
    [InlineData("DATEV", "Konto;Name;Saldo;nicht fällig;1-30 Tage;31-60 Tage;über 60 Tage\n10001;Rheinbau;100;0;100;0;0\n")]
    [InlineData("Japan", "得意先コード,得意先名,残高,30日以内,31～60日,61～90日,91日以上\nT001,東京商事,100,0,100,0,0\n")]
    public async Task A_summary_by_age_is_refused_as_what_it_is(string program, string csv)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(csv, new ImportRequest { Currency = "EUR" }));

        Assert.Equal((program, "ages-only"), (program, refused.Key));
    }

    [Theory]
    [InlineData("用友", "日期,凭证号,客户名称,到期日,单据号,借方金额,贷方金额,方向,余额\n2026-09-01,记-1,华信,2026-10-01,F1,100,,借,100\n2026-09-05,记-2,华信,2026-10-05,F2,50,,借,150\n2026-09-09,记-3,华信,,S1,,120,借,30\n2026-09-12,记-4,华信,2026-10-12,F3,70,,借,100\n")]
    [InlineData("Odoo", "Partner,Number,Due Date,Debit,Credit,Balance\nAzure,INV1,2026-10-01,100,,100\nAzure,INV2,2026-10-05,50,,150\nAzure,BNK1,2026-10-06,,120,30\nDeco,INV3,2026-10-07,10,,10\nDeco,INV4,2026-10-07,20,,30\n")]
    [InlineData("得意先元帳", "得意先名,伝票番号,支払期日,売上金額,入金額,残高\n東京商事,1,2026-10-01,100,,100\n東京商事,2,2026-10-05,50,,150\n東京商事,3,2026-10-09,30,,180\n")]
    public async Task A_balance_that_is_carried_on_is_not_what_is_open_of_each_invoice(string program, string csv)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(csv, new ImportRequest { Currency = "CNY" }));

        Assert.Equal((program, "running-balance"), (program, refused.Key));
        Assert.Empty(_test.Receivables());
    }

    [Fact]
    public async Task A_balance_that_is_carried_on_can_be_left_out_by_whoever_knows_that_the_items_are_open()
    {
        await _test.TakeAsync(
            "Customer,Invoice,Due,Debit,Credit,Balance,Currency\nA,1,2026-10-01,100,,100,EUR\nA,2,2026-10-05,50,,150,EUR\nA,3,2026-10-05,30,10,170,EUR\nA,C1,,,5,165,EUR\n",
            new ImportRequest { Columns = new Dictionary<string, LedgerField?> { ["Balance"] = null } });

        Assert.Equal(["A 1/1 2026-10-01 100/100 EUR", "A 2/1 2026-10-05 50/50 EUR", "A 3/1 2026-10-05 20/30 EUR"], _test.Receivables());
        Assert.Equal(["A 5 EUR"], _test.Unapplied());
    }

    [Theory]
    [InlineData("Amount,Unpaid part")]
    [InlineData("Amount,Balance c/f")]
    [InlineData("Amount,Receipts so far")]
    [InlineData("金额,实际未收数")]
    [InlineData("Betrag,noch offen per heute")]
    [InlineData("Amount,Paid (LCY)")]
    [InlineData("Amount,Credits")]
    public async Task An_unknown_column_that_may_be_what_is_open_is_asked_about(string headings)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync($"Customer,Invoice,Due,Currency,{headings}\nA,1,2026-10-01,EUR,100,40\n"));

        Assert.Equal(("open-unsure", headings[(headings.IndexOf(',', StringComparison.Ordinal) + 1)..]), (refused.Key, refused.Values[0].Value));
    }

    [Theory]
    [InlineData("Amount,Days open")]
    [InlineData("Amount,Open since")]
    [InlineData("Amount,Remark on the balance")]
    [InlineData("Open,Paid in the meantime")]
    public async Task What_cannot_be_an_amount_or_changes_nothing_is_not_asked_about(string headings)
    {
        var cell = headings.Contains("since", StringComparison.Ordinal) ? "2026-10-01" : headings.Contains("Remark", StringComparison.Ordinal) ? "call them" : "40";

        var report = await _test.TakeAsync($"Customer,Invoice,Due,Currency,{headings}\nA,1,2026-10-01,EUR,100,{cell}\n");

        Assert.Equal((1, 0), (report.New, report.Rejected));
    }

    [Theory]
    [InlineData("Belegnr,Betrag in Hauswährung,Währung", "R1,100,USD", null)]
    [InlineData("Belegnr,Betrag in Hauswährung,Währung", "R1,100,USD", "EUR", "A R1/1 2026-10-01 100/100 EUR")]
    [InlineData("Belegnr,Betrag in Hauswährung,Währung,Hauswährung", "R1,100,USD,EUR", null, "A R1/1 2026-10-01 100/100 EUR")]
    [InlineData("单号,原币金额,本币余额,币种,本位币", "R1,100,360,USD,CNY", null, "A R1/1 2026-10-01 360/360 CNY")]
    [InlineData("单号,本币金额,原币金额,币种", "R1,720,100,USD", null, "A R1/1 2026-10-01 100/100 USD")]
    [InlineData("Document No,Amount (LCY),Amount,Ccy", "R1,91,100,USD", null, "A R1/1 2026-10-01 100/100 USD")]
    [InlineData("Document No,Amount,Company Code Currency", "R1,91,EUR", null, "A R1/1 2026-10-01 91/91 EUR")]
    public async Task An_amount_never_gets_the_currency_of_another(string headings, string cells, string? currency, params string[] expected)
    {
        var csv = $"Customer,Due,{headings}\nA,2026-10-01,{cells}\n";
        if (expected.Length == 0)
        {
            var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(csv));
            Assert.Equal("own-currency-open", refused.Key);
            return;
        }

        await _test.TakeAsync(csv, new ImportRequest { Currency = currency });

        Assert.Equal(expected, _test.Receivables());
    }

    [Theory]
    [InlineData("100,S", "A 1/1 2026-10-01 100/100 EUR")]
    [InlineData("100,Haben")]
    [InlineData("-100,H")]
    [InlineData("100,贷")]
    [InlineData("100,Dr", "A 1/1 2026-10-01 100/100 EUR")]
    public async Task A_side_beside_the_amount_is_its_sign(string cells, params string[] expected)
    {
        await _test.TakeAsync($"Customer,Invoice,Due,Currency,Open,Debit/Credit\nA,1,2026-10-01,EUR,{cells}\nB,2,2026-10-01,EUR,5,S\n");

        Assert.Equal([.. expected, "B 2/1 2026-10-01 5/5 EUR"], _test.Receivables());
        Assert.Equal(expected.Length > 0 ? [] : ["A 100 EUR"], _test.Unapplied());
    }

    [Theory]
    [InlineData("-100,S", "negative-debit")]
    [InlineData("100,left", "bad-side")]
    public async Task A_side_that_cannot_be_told_is_rejected(string cells, string reason)
    {
        var report = await _test.TakeAsync($"Customer,Invoice,Due,Currency,Open,S/H\nA,1,2026-10-01,EUR,{cells}\nB,2,2026-10-01,EUR,5,S\n");

        Assert.Equal(reason, Assert.Single(report.Rejections).Reason);
    }

    [Theory]
    [InlineData("Total,Status", "100,Paid", "A 1/1 2026-10-01 0/100 EUR closed 2026-11-20")]
    [InlineData("Total,Status", "100,Overdue", "A 1/1 2026-10-01 100/100 EUR")]
    [InlineData("Total,Status", "100,Draft")]
    [InlineData("Total,Status", "100,Storniert")]
    [InlineData("金额,收款状态", "100,已结清", "A 1/1 2026-10-01 0/100 EUR closed 2026-11-20")]
    [InlineData("Total,Balance,Status", "100,40,Partially paid", "A 1/1 2026-10-01 40/100 EUR")]
    public async Task A_state_tells_what_no_amount_does(string headings, string cells, params string[] expected)
    {
        var report = await _test.TakeAsync($"Customer,Invoice,Due,Currency,{headings}\nA,1,2026-10-01,EUR,{cells}\nB,2,2026-10-01,EUR,5{(headings.Contains("Balance", StringComparison.Ordinal) ? ",5" : "")},Sent\n");

        Assert.Equal([.. expected, "B 2/1 2026-10-01 5/5 EUR"], _test.Receivables());
        Assert.Equal((0, 1 - expected.Length), (report.Rejected, report.LeftOut));
    }

    [Theory]
    [InlineData("Number,Invoice Number", "7,R1", "A R1/1 2026-10-01 100/100 EUR")]
    [InlineData("Invoice Number,Number", "R1,7", "A R1/1 2026-10-01 100/100 EUR")]
    [InlineData("Number", "7", "A 7/1 2026-10-01 100/100 EUR")]
    public async Task A_word_that_may_count_rows_yields_to_a_better_one(string headings, string cells, string expected)
    {
        await _test.TakeAsync($"Customer,Due,Currency,Amount,{headings}\nA,2026-10-01,EUR,100,{cells}\n");

        Assert.Equal([expected], _test.Receivables());
    }

    [Theory]
    [InlineData("Company,Customer")]
    [InlineData("Customer,Account Name")]
    public async Task Ones_own_company_is_no_customer(string headings)
    {
        await _test.TakeAsync($"{headings},Invoice,Due,Currency,Amount\nContoso,Harbor,1,2026-10-01,EUR,100\nContoso,Bay Foods,2,2026-10-01,EUR,50\n");

        Assert.Equal(["Bay Foods", "Harbor"], _test.Customers().Select(customer => customer.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Amount,Open", "100,", "no-open")]
    [InlineData("Amount,Open,Paid", "100,,40", null, "A 1/1 2026-10-01 60/100 EUR")]
    [InlineData("Amount,Open,Status", "100,,Paid", null, "A 1/1 2026-10-01 0/100 EUR closed 2026-11-20")]
    [InlineData("Amount,Open,Status", "100,,Sent", null, "A 1/1 2026-10-01 100/100 EUR")]
    [InlineData("Amount,Open,Date paid", "100,,", null, "A 1/1 2026-10-01 100/100 EUR")]
    public async Task An_empty_open_balance_counts_only_where_something_else_tells(string headings, string cells, string? reason, params string[] expected)
    {
        var report = await _test.TakeAsync($"Customer,Invoice,Due,Currency,{headings}\nA,1,2026-10-01,EUR,{cells}\nB,2,2026-10-01,EUR,5,5{(headings.Count(c => c == ',') > 1 ? "," : "")}\n");

        Assert.Equal([.. expected, "B 2/1 2026-10-01 5/5 EUR"], _test.Receivables());
        Assert.Equal(reason, report.Rejections.SingleOrDefault()?.Reason);
    }

    [Fact]
    public async Task Paid_in_part_without_a_balance_is_rejected()
    {
        var report = await _test.TakeAsync("Customer,Invoice,Due,Currency,Total,Status\nA,1,2026-10-01,EUR,100,Partially paid\nB,2,2026-10-01,EUR,5,Sent\n");

        Assert.Equal("partly-paid", Assert.Single(report.Rejections).Reason);
    }

    private IEnumerable<(string, decimal)> Open()
    {
        using var db = _test.Test.Database.CreateDbContext();
        return [.. db.Set<Receivable>().AsEnumerable().Where(receivable => receivable.Open > 0m).Select(receivable => (receivable.Currency, receivable.Open))];
    }

    private static string Sums(IEnumerable<(string Currency, decimal Amount)> amounts) => string.Join(", ", amounts
        .GroupBy(amount => amount.Currency).OrderBy(sum => sum.Key, StringComparer.Ordinal)
        .Select(sum => $"{sum.Key} {sum.Sum(amount => amount.Amount).ToString("0.####", CultureInfo.InvariantCulture)}"));
}
