using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Receivables.Import.Writing;

/// <summary>The rows that an import left out are kept with it.</summary>
public class RejectedRowsTests : IDisposable
{
    private const string Heading = "Customer,Invoice,Due,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Each_is_kept_with_its_line_column_beginning_and_reason()
    {
        var longText = new string('长', 300);

        await _test.TakeAsync(Heading + $"A,1,2026-10-01,100,CNY\nA,2,soon,100,CNY\nA,3,{longText},100,CNY\nA,1,2026-10-01,100,CNY\n");

        var rows = await RowsAsync();
        Assert.Equal([(3, "Due", "bad-date"), (4, "Due", "bad-date"), (5, "Invoice", "duplicate")], rows.Select(row => (row.Line, row.Column, row.Reason)));
        Assert.EndsWith("长…", rows[1].Value, StringComparison.Ordinal);
        Assert.Equal("""{"first":"2"}""", rows[2].Values);
    }

    [Theory]
    [InlineData(10_000, 10_000)]
    [InlineData(10_050, 10_000)]
    public async Task Of_very_many_the_first_are_kept_and_the_others_counted(int rejected, int kept)
    {
        var report = await _test.TakeAsync(Heading + "A,0,2026-10-01,100,CNY\n" + string.Concat(Enumerable.Range(1, rejected).Select(row => FormattableString.Invariant($"A,{row},soon,100,CNY\n"))));

        Assert.Equal((rejected, ImportReport.MaxDetails), (report.Rejected, report.Rejections.Count));
        Assert.Equal(Enumerable.Range(3, kept), (await RowsAsync()).Select(row => row.Line));
    }

    [Fact]
    public async Task A_try_and_a_refused_file_keep_none()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\nA,2,soon,100,CNY\n", new ImportRequest { DryRun = true });
        await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Heading + "A,1,soon,100,CNY\nA,2,soon,100,CNY\n"));

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task The_import_says_by_which_way_it_came()
    {
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n", new ImportRequest { Way = ImportWay.Api, ById = "key:erp" });

        await using var db = _test.Test.Database.CreateDbContext();
        var import = await db.Set<LedgerImport>().SingleAsync();
        Assert.Equal((ImportWay.Api, "key:erp"), (import.Way, import.ById));
    }

    private async Task<List<RejectedRow>> RowsAsync()
    {
        await using var db = _test.Test.Database.CreateDbContext();
        return await db.Set<RejectedRow>().AsNoTracking().OrderBy(row => row.Line).ThenBy(row => row.Id).ToListAsync();
    }
}
