using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>The grades that a ledger gives customers.</summary>
public sealed class GradesTests : IDisposable
{
    private const string Headings = "Customer,Invoice,Due,Amount,Currency,Credit grade\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_ledgers_grade_is_kept_with_its_day()
    {
        var report = await _test.TakeAsync(Headings + "A,1,2026-10-01,10,CNY,\nA,2,2026-10-01,10,CNY,b\nB,3,2026-10-01,10,CNY,Ｃ级\nC,4,2026-10-01,10,CNY,AAA\nD,5,2026-10-01,10,CNY,\n", new ImportRequest { AsOf = new DateOnly(2026, 11, 18) });

        Assert.Equal([Grade.B, Grade.C, null, null], _test.Customers().Select(customer => customer.Grade));
        Assert.Equal(new DateOnly(2026, 11, 18), _test.Customers()[0].GradeOn);
        Assert.Equal(["AAA"], report.UnknownGrades);
        Assert.All(Languages.All, language => Assert.Contains(new ReportText(Words.Load(AppContext.BaseDirectory), language).Lines(report), line => line.EndsWith("AAA", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_newer_ledger_gives_another_grade_and_an_empty_cell_changes_nothing()
    {
        await _test.TakeAsync(Headings + "A,1,2026-10-01,10,CNY,B\nB,2,2026-10-01,10,CNY,B\n");

        await _test.TakeAsync(Headings + "A,1,2026-10-01,10,CNY,D\nB,2,2026-10-01,10,CNY,\n");

        Assert.Equal([Grade.D, Grade.B], _test.Customers().Select(customer => customer.Grade));
    }

    [Fact]
    public async Task What_a_person_found_out_goes_before()
    {
        await _test.TakeAsync(Headings + "A,1,2026-10-01,10,CNY,B\n");
        await _test.Test.Ledger.KeepGradeAsync(_test.Customers()[0].Id, Grade.C, "somebody", CancellationToken.None);

        await _test.TakeAsync(Headings + "A,1,2026-10-01,12,CNY,A\n");

        Assert.Equal((Grade.C, "somebody"), (_test.Customers()[0].Grade, _test.Customers()[0].GradeById));
    }
}
