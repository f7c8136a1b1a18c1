using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What becomes of what is known when the next ledger comes.</summary>
public class LedgerAfterLedgerTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice Number,Due Date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var request = new ImportRequest { AsOf = new DateOnly(2013, 6, 30), Currency = "USD", Owner = "Lisi@Contoso.cn" };
        await _test.TakeAsync(TestImport.FileText("payment-histories.csv"), request);
        var before = _test.Receivables();

        var again = await _test.TakeAsync(TestImport.FileText("payment-histories.csv"), request);

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
}
