
namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What a row that can't be read keeps open: it may be a receivable that hasn't vanished.</summary>
public class UnreadableRowTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice Number,Due Date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

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
}
