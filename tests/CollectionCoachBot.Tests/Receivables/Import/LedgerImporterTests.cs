using BotFramework.Tests.PublicApi;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Approval;

namespace CollectionCoachBot.Tests.Receivables.Import;

public class LedgerImporterTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice Number,Due Date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_file_with_settled_dates_tells_what_was_open_on_its_day()
    {
        var report = await _test.TakeAsync(FileText("payment-histories.csv"), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD" });

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
        var report = await _test.TakeAsync(FileText("zh.csv"));

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
    public async Task The_same_file_twice_changes_nothing()
    {
        var request = new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD", Owner = "Lisi@Contoso.cn" };
        await _test.TakeAsync(FileText("payment-histories.csv"), request);
        var before = _test.Receivables();

        var again = await _test.TakeAsync(FileText("payment-histories.csv"), request);

        Assert.Equal((0, 0, 6, 0), (again.New, again.Changed, again.Unchanged, again.Closed));
        Assert.Equal(before, _test.Receivables());
        Assert.All(_test.Customers(), customer => Assert.Equal("lisi@contoso.cn", customer.OwnerEmail));
        Assert.Equal(new DateOnly(2013, 6, 30), await _test.Test.Ledger.AsOfAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_newer_file_changes_adds_and_closes()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-02,200,CNY\nB,1,2026-10-03,300,CNY\n", new ImportRequest { AsOf = new DateOnly(2026, 11, 10) });

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-09,200,CNY\nC,1,2026-10-03,300,CNY\n");

        Assert.Equal((1, 1, 1, 1), (report.New, report.Changed, report.Unchanged, report.Closed));
        Assert.Equal(
            [
                "A 1/1 2026-10-01 100/100 CNY", "A 2/1 2026-10-09 200/200 CNY",
                "B 1/1 2026-10-03 0/300 CNY closed 2026-11-20", "C 1/1 2026-10-03 300/300 CNY",
            ],
            _test.Receivables());
    }

    [Fact]
    public async Task What_came_back_into_the_file_is_open_again()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\n");
        await _test.TakeAsync(Heading + "A,2,2026-10-01,100,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\n");

        Assert.Equal((0, 1, 1, 0), (report.New, report.Changed, report.Unchanged, report.Closed));
        Assert.Equal("A 1/1 2026-10-01 100/100 CNY", _test.Receivables()[0]);
    }

    [Fact]
    public async Task A_row_that_is_rejected_has_not_vanished()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,soon,100,CNY\n");

        Assert.Equal((1, 0), (report.Rejected, report.Closed));
        Assert.Equal("A 2/1 2026-10-01 100/100 CNY", _test.Receivables()[1]);
    }

    [Fact]
    public async Task A_row_whose_installment_cannot_be_read_closes_none_of_its_invoice()
    {
        const string WithInstallment = "Customer,Invoice,Installment,Due,Amount,Currency\n";
        await _test.TakeAsync(WithInstallment + "A,1,1,2026-10-01,100,CNY\nA,1,2,2026-10-01,100,CNY\n");

        var report = await _test.TakeAsync(WithInstallment + "A,1,1,2026-10-01,100,CNY\nA,1,second,2026-10-01,100,CNY\n");

        Assert.Equal((1, 0), (report.Rejected, report.Closed));
        Assert.Equal("A 1/2 2026-10-01 100/100 CNY", _test.Receivables()[1]);
    }

    [Theory]
    [InlineData("A,,2026-10-01,100,CNY", 1, 1, 1)]
    [InlineData(",2,2026-10-01,100,CNY", 0, 2, 1)]
    [InlineData("A,2,2026-10-01,100,CNY,Ltd", 0, 2, 1)]
    [InlineData("A,2", 0, 2, 1)]
    [InlineData("A,2,2026-10-01,\"1\"00,CNY", 0, 2, 1)]
    [InlineData("A,2,soon,100,CNY", 1, 0, 0)]
    [InlineData("C,,2026-10-01,100,CNY", 2, 0, 1)]
    public async Task A_row_that_does_not_tell_what_it_is_closes_nothing_that_it_may_be(string row, int closed, int kept, int unplaced)
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\nB,1,2026-10-01,100,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n" + row + "\n");

        Assert.Equal((1, closed, kept, unplaced), (report.Rejected, report.Closed, report.KeptOpen, report.Unplaced));
        Assert.Equal(3 - closed, _test.Receivables().Count(stored => !stored.Contains("closed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_rejected_row_kept_open_is_closed_when_the_file_is_put_right()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\n");
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,,2026-10-01,100,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n");

        Assert.Equal((1, 0), (report.Closed, report.KeptOpen));
        Assert.Equal("A 2/1 2026-10-01 0/100 CNY closed 2026-11-20", _test.Receivables()[1]);
    }

    [Theory]
    [InlineData("Disputed", "", "80")]
    [InlineData("Disputed", "No", "0")]
    [InlineData("是否有争议", "否", "0")]
    [InlineData("Disputed", "0", "0")]
    [InlineData("Disputed", "1", "100")]
    [InlineData("Disputed", "20", "20")]
    [InlineData("争议金额", "", "80")]
    [InlineData("争议金额", "1", "1")]
    [InlineData("争议金额", "0", "0")]
    [InlineData("Disputed Amount", "Yes", "100")]
    public async Task Only_a_no_ends_a_dispute_and_an_empty_cell_says_nothing(string heading, string cell, string disputed)
    {
        await _test.TakeAsync("Customer,Invoice,Due,Amount,Currency,Disputed\nA,1,2026-10-01,100,CNY,80\n");

        var report = await _test.TakeAsync($"Customer,Invoice,Due,Amount,Currency,{heading}\nA,1,2026-10-01,100,CNY,{cell}\n");

        Assert.Equal(["A 1/1 2026-10-01 100/100 CNY" + (disputed == "0" ? "" : " disputed " + disputed)], _test.Receivables());
        Assert.Equal(disputed == "0" ? 0 : 1, report.DisputedCount);
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

    [Theory]
    [InlineData("2026-11-10", "2026-11-01", "2026-11-10")]
    [InlineData("2026-11-10", "2026-11-10", null)]
    [InlineData("2026-11-10", "2026-11-20", null)]
    public async Task A_ledger_older_than_the_one_before_it_is_noted(string before, string now, string? noted)
    {
        const string Rows = Heading + "A,1,2026-10-01,100,CNY\n";
        await _test.TakeAsync(Rows, new ImportRequest { AsOf = Day(before) });

        var report = await _test.TakeAsync(Rows, new ImportRequest { AsOf = Day(now) });

        Assert.Equal(noted is null ? null : Day(noted), report.NewerBefore);

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_dispute_outlives_a_file_that_says_nothing_of_disputes()
    {
        await _test.TakeAsync("Customer,Invoice,Due,Amount,Currency,Disputed\nA,1,2026-10-01,100,CNY,80\n");

        await _test.TakeAsync("Customer,Invoice,Due,Amount,Open,Currency\nA,1,2026-10-01,100,50,CNY\n");

        Assert.Equal(["A 1/1 2026-10-01 50/100 CNY disputed 50"], _test.Receivables());
    }

    [Fact]
    public async Task What_a_file_leaves_empty_stays_known()
    {
        await _test.TakeAsync("Customer ID,Customer Name,Owner,Invoice,Due,Amount,Currency\nA,Alpha Ltd,lisi@contoso.cn,1,2026-10-01,100,CNY\n");

        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n");

        var customer = Assert.Single(_test.Customers());
        Assert.Equal(("Alpha Ltd", "lisi@contoso.cn"), (customer.Name, customer.OwnerEmail));
    }

    [Fact]
    public async Task Shifting_moves_every_date_so_that_the_ledger_is_of_today()
    {
        var report = await _test.TakeAsync(
            FileText("payment-histories.csv"), new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD", ShiftToToday = true });

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

    private static string FileText(string name) =>
        File.ReadAllText(Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Receivables/Files", name));
}
