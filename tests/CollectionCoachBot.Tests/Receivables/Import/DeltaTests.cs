using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What a file says of receivables that it doesn't list.</summary>
public class DeltaTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice,Due date,Amount,Open,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_delta_closes_nothing_that_it_doesnt_list()
    {
        await _test.TakeAsync(Heading + "A,R1,2026-10-01,10,10,CNY\nA,R2,2026-10-01,10,10,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,R2,2026-10-01,10,4,CNY\nB,R3,2026-10-01,10,10,CNY\n", new ImportRequest { IsDelta = true });

        Assert.Equal(["A R1/1 2026-10-01 10/10 CNY", "A R2/1 2026-10-01 4/10 CNY", "B R3/1 2026-10-01 10/10 CNY"], _test.Receivables());
        Assert.Equal((1, 1, 0, true), (report.New, report.Changed, report.Closed, report.IsDelta));
    }

    [Fact]
    public async Task A_delta_says_of_the_customers_that_it_names_what_belongs_to_no_invoice()
    {
        await _test.TakeAsync(Heading + "A,R1,2026-10-01,10,10,CNY\nB,R2,2026-10-01,10,10,CNY\nA,P1,,-3,,CNY\nB,P2,,-4,,CNY\n");

        await _test.TakeAsync(Heading + "A,P3,,-5,,CNY\n", new ImportRequest { IsDelta = true });

        Assert.Equal(["A 5 CNY", "B 4 CNY"], _test.Unapplied());
    }

    [Fact]
    public async Task A_delta_that_pays_an_invoice_must_list_it()
    {
        await _test.TakeAsync(Heading + "A,R1,2026-10-01,10,10,CNY\n");

        var report = await _test.TakeAsync(Heading + "A,R1,,-3,,CNY\nB,R3,2026-10-01,10,10,CNY\n", new ImportRequest { IsDelta = true });

        Assert.Equal(("credit-unlisted", 2), (Assert.Single(report.Rejections).Reason, report.Rejections[0].Line));
        Assert.Equal("A R1/1 2026-10-01 10/10 CNY", _test.Receivables()[0]);
        Assert.Empty(_test.Unapplied());
    }

    [Fact]
    public async Task A_whole_ledger_that_would_close_more_than_half_asks_first()
    {
        await _test.TakeAsync(Heading + Rows(20));
        const string Few = Heading + "A,R1,2026-10-01,10,10,CNY\n";

        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Few));
        var before = _test.Receivables();
        var tried = await _test.TakeAsync(Few, new ImportRequest { DryRun = true });
        var report = await _test.TakeAsync(Few, new ImportRequest { IsConfirmed = true });

        Assert.Equal("closes-most", refused.Key);
        Assert.DoesNotContain(before, receivable => receivable.Contains(" closed ", StringComparison.Ordinal));
        Assert.Equal((19, 19), (tried.Closed, report.Closed));
    }

    [Fact]
    public async Task A_whole_ledger_that_closes_half_doesnt_ask()
    {
        await _test.TakeAsync(Heading + Rows(20));

        var report = await _test.TakeAsync(Heading + Rows(10));

        Assert.Equal(10, report.Closed);
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"A,R{i},2026-10-01,10,10,CNY\n")));
}
