using BotFramework.Tests.PublicApi;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import;

public class LedgerImporterTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice Number,Due Date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_file_with_settled_dates_tells_what_was_open_on_its_day()
    {
        var report = await _test.TakeAsync(TestImport.FileText("payment-histories.csv"), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" });

        Assert.Equal((4, 3, 2), (report.OpenCount, report.OpenCustomers, report.DisputedCount));
        Assert.Equal([new StageAmount("USD", OverdueStage.M0, 2, 127.62m), new("USD", OverdueStage.M1, 1, 55.94m), new("USD", OverdueStage.M2, 1, 20.25m)], report.Stages);
        Assert.Equal((6, 1, 0), (report.New, report.NotYetIssued, report.Rejected));
        Assert.Contains("0003-CCCCC 0000000302/1 2013-05-31 0/94 USD closed 2013-06-30", _test.Receivables());
        Assert.Equal(["countryCode", "PaperlessDate", "PaperlessBill", "DaysToSettle", "DaysLate"], report.UnusedColumns.Prepend("countryCode").Distinct());
    }

    [SkippableFact]
    public async Task The_ibm_ledger_shows_its_known_figures()
    {
        const string Name = "ibm-late-payment-histories.csv";
        var file = HandedOver.Find(Name);
        Skip.If(file is null, HandedOver.Missing(Name));

        var report = await _test.TakeAsync(await File.ReadAllBytesAsync(file), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" });

        Assert.Equal((84, 52, 27, 0), (report.OpenCount, report.OpenCustomers, report.DisputedCount, report.Rejected));
        Assert.Equal([new StageAmount("USD", OverdueStage.M0, 72, 4284.29m), new("USD", OverdueStage.M1, 12, 835.56m)], report.Stages);
    }

    [Fact]
    public async Task Chinese_headings_signs_and_units_are_understood()
    {
        var report = await _test.TakeAsync(TestImport.FileText("zh.csv"));

        Assert.Equal(
            [
                "K001 0012345/1 2026-10-06 380000/380000 CNY",
                "K001 0012345/2 2026-12-06 120000/120000 CNY disputed 20000",
                "K002 0012346/1 2026-11-01 3799.5/5000 CNY",
            ],
            _test.Receivables());
        Assert.Equal((0, 3), (report.Rejected, report.New));
        var customers = _test.Customers();
        Assert.Equal(("华信建材有限公司", "zhangsan@contoso.cn", Segment.Project), (customers[0].Name, customers[0].OwnerEmail, customers[0].Segment));
        Assert.Equal(("北海商超", null, Segment.Retail), (customers[1].Name, customers[1].OwnerEmail, customers[1].Segment));
    }

    [Fact]
    public async Task Two_imports_at_once_go_one_after_the_other()
    {
        var csv = Heading + string.Concat(Enumerable.Range(1, 50).Select(row => FormattableString.Invariant($"C{row},INV-{row},2026-10-01,100,CNY\n")));

        var reports = await Task.WhenAll(Task.Run(() => _test.TakeAsync(csv)), Task.Run(() => _test.TakeAsync(csv)));

        Assert.Equal([(0, 50), (50, 0)], reports.Select(report => (report.New, report.Unchanged)).Order());
    }

    [Fact]
    public async Task A_file_larger_than_what_is_in_memory_at_once_comes_out_whole()
    {
        var rows = Enumerable.Range(0, 2_500).Select(i => FormattableString.Invariant($"C{i % 700},{i},2026-10-01,{i + 1},CNY\n")).ToList();
        await _test.TakeAsync(Heading + string.Concat(rows));

        var again = await _test.TakeAsync(Heading + string.Concat(rows));
        var fewer = await _test.TakeAsync(Heading + string.Concat(rows.Take(1_100)), new ImportRequest { IsConfirmed = true });

        Assert.Equal((0, 0, 2_500, 0), (again.New, again.Changed, again.Unchanged, again.Closed));
        Assert.Equal((0, 0, 1_100, 1_400), (fewer.New, fewer.Changed, fewer.Unchanged, fewer.Closed));
        Assert.Equal(700, _test.Customers().Count);
    }

    [Theory]
    [InlineData("Customer,Invoice,Due,金额（元）,Open (万元),Currency", "A 1/1 2026-10-01 20000/38000 CNY")]
    [InlineData("应收明细\n编制单位：华信建材有限公司\n单位：人民币千元\nCustomer,Invoice,Due,Amount,余额,Currency", "A 1/1 2026-10-01 2000/38000000 CNY")]
    [InlineData("Amounts in thousands\nCustomer,Invoice,Due,金额(元),Open,Currency", "A 1/1 2026-10-01 2000/38000 CNY")]
    public async Task Amounts_count_in_what_their_heading_or_else_a_title_says(string headings, string stored)
    {
        var report = await _test.TakeAsync(headings + "\nA,1,2026-10-01,\"38,000\",2,CNY\n");

        Assert.Equal(0, report.Rejected);
        Assert.Equal([stored], _test.Receivables());
    }

    [Fact]
    public async Task Totals_left_out_are_counted()
    {
        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n小计,,,100,\nTotal,,,100,\n");

        Assert.Equal((1, 0, 2), (report.New, report.Rejected, report.Totals));
    }

    [Fact]
    public async Task A_customer_whose_name_is_total_owes_what_it_owes()
    {
        var report = await _test.TakeAsync(Heading + "Total,1,2026-10-01,100,CNY\nTotal,,,100,CNY\n");

        Assert.Equal((1, 1), (report.New, report.Totals));
        Assert.Equal(["Total 1/1 2026-10-01 100/100 CNY"], _test.Receivables());
    }

    [Fact]
    public async Task Shifting_moves_every_date_so_that_the_ledger_is_of_today()
    {
        var report = await _test.TakeAsync(
            TestImport.FileText("payment-histories.csv"), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD", ShiftToToday = true });

        Assert.Equal(TestLedger.Today, report.AsOf);
        Assert.Equal([OverdueStage.M0, OverdueStage.M1, OverdueStage.M2], report.Stages.Select(stage => stage.Stage));
        Assert.Contains("0002-BBBBB 0000000201/1 2026-11-20 65.88/65.88 USD", _test.Receivables());
    }

    [Fact]
    public async Task A_trial_run_reports_and_changes_nothing()
    {
        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n", new ImportRequest { DryRun = true });

        Assert.Equal((1, 1), (report.New, report.OpenCount));
        Assert.Empty(_test.Customers());
        Assert.Null(await _test.Test.Ledger.AsOfAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_date_comes_from_the_file_where_it_says_it()
    {
        var report = await _test.TakeAsync("Customer,Invoice,Due,Amount,Currency,As Of\nA,1,2026-10-01,100,CNY,2026-11-02\nB,1,2026-10-01,100,CNY,2026-11-02\n");

        Assert.Equal(new DateOnly(2026, 11, 2), report.AsOf);
    }

    [Fact]
    public async Task A_real_ledger_takes_the_samples_place()
    {
        var sample = new Customer { Code = "S1", Name = "示例", IsSample = true };
        using (var db = _test.Test.Database.CreateDbContext())
        {
            db.Add(sample);
            await db.SaveChangesAsync();
        }

        _test.Test.Owe(sample, "1", 5, 10m);

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n");

        Assert.Equal(1, report.SampleCustomersRemoved);
        Assert.Equal(["A 1/1 2026-10-01 100/100 CNY"], _test.Receivables());
    }

    [Fact]
    public async Task A_sample_beside_real_customers_stays()
    {
        _test.Test.Add("R1", "Real");
        using (var db = _test.Test.Database.CreateDbContext())
        {
            db.Add(new Customer { Code = "S1", Name = "示例", IsSample = true });
            await db.SaveChangesAsync();
        }

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n");

        Assert.Equal((0, 3), (report.SampleCustomersRemoved, _test.Customers().Count));
    }
}
