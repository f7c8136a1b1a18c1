using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Receivables.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Receivables.History;

/// <summary>What imports write down, and what is read of it on 2026-11-20.</summary>
public class LedgerHistoryTests : IDisposable
{
    private const string Heading = "Customer,Invoice,Due,Amount,Open Balance,Currency,Owner,Disputed\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_first_ledger_writes_no_change_and_the_same_again_neither()
    {
        await TakeAsync("2026-11-10", "A,1,2026-10-01,100,100,CNY,,\n");
        await TakeAsync("2026-11-18", "A,1,2026-10-01,100,100,CNY,,\n");

        Assert.Empty(await ChangesAsync());
        await using var db = _test.Test.Database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 11, 10), (await db.Set<Receivable>().SingleAsync()).AddedOn);
    }

    [Theory]
    [InlineData("A,1,2026-10-01,100,60,CNY,,\n", "1: 100 → 60 PartPaid")]
    [InlineData("A,1,2026-10-01,100,0,CNY,,\n", "1: 100 → 0 Paid")]
    [InlineData("", "1: 100 → 0 Unlisted")]
    [InlineData("A,1,2026-10-01,120,120,CNY,,\n", "1: 100 → 120 Corrected")]
    [InlineData("A,1,2026-10-01,80,80,CNY,,\n", "1: 100 → 80 Corrected")]
    [InlineData("A,1,2026-10-01,100,100,CNY,,30\n", "1: 100 → 100/30 Disputed")]
    [InlineData("A,1,2026-10-09,100,100,CNY,,\n", null)] // no balance changed
    public async Task A_changed_balance_is_written_down_with_its_cause(string row, string? change)
    {
        const string Other = "B,9,2026-10-01,5,5,CNY,,\n";
        await TakeAsync("2026-11-10", "A,1,2026-10-01,100,100,CNY,,\n" + Other);
        await TakeAsync("2026-11-18", row + Other);

        Assert.Equal(change is null ? [] : ["2026-11-18 " + change], await ChangesAsync());
    }

    [Fact]
    public async Task What_was_closed_and_came_back_is_opened_again()
    {
        const string Other = "B,9,2026-10-01,5,5,CNY,,\n";
        await TakeAsync("2026-11-10", "A,1,2026-10-01,100,100,CNY,,\n" + Other);
        await TakeAsync("2026-11-12", Other);
        await TakeAsync("2026-11-14", "A,1,2026-10-01,100,90,CNY,,\n" + Other);

        Assert.Equal(["2026-11-12 1: 100 → 0 Unlisted", "2026-11-14 1: 0 → 90 Reopened"], await ChangesAsync());
    }

    [Fact]
    public async Task A_ledger_older_than_the_last_one_counts_from_that_ones_day()
    {
        await TakeAsync("2026-11-18", "A,1,2026-10-01,100,100,CNY,,\n");
        await TakeAsync("2026-11-10", "A,1,2026-10-01,100,60,CNY,,\n");

        Assert.Equal(["2026-11-18 1: 100 → 60 PartPaid"], await ChangesAsync());
    }

    [Fact]
    public async Task A_try_writes_nothing_down()
    {
        await TakeAsync("2026-11-10", "A,1,2026-10-01,100,100,CNY,,\n");
        await _test.TakeAsync(Heading + "A,1,2026-10-01,100,60,CNY,,\n", new ImportRequest { DryRun = true });

        Assert.Empty(await ChangesAsync());
    }

    [Fact]
    public async Task Many_changes_at_once_come_out_whole()
    {
        string Rows(int open, int count) => string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"C{i % 70},{i},2026-10-01,100,{open},CNY,,\n")));
        await TakeAsync("2026-11-10", Rows(100, 2_500));
        await _test.TakeAsync(Heading + Rows(40, 1_100), new ImportRequest { AsOf = new DateOnly(2026, 11, 18), IsConfirmed = true });

        var changes = await ChangesAsync();

        Assert.Equal((1_100, 1_400), (changes.Count(change => change.EndsWith("100 → 40 PartPaid", StringComparison.Ordinal)), changes.Count(change => change.EndsWith("100 → 0 Unlisted", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Three_ledgers_tell_the_week_and_what_moved_on()
    {
        await ThreeLedgersAsync();

        var movement = await MovementAsync(Scope.All);

        var week = Assert.Single(movement.Week!);
        Assert.Equal(("CNY", 600m, 400m, 590m, 120m, 530m), (week.Currency, week.Before, week.New, week.Collected, week.Other, week.After));
        Assert.Equal([("M0", 2, 2, 600m, 350m), ("M1", 1, 1, 100m, 60m), ("M2", 1, 0, 300m, 0m)], movement.Rolls!.Select(rate => (rate.From.ToString(), rate.Count, rate.Moved, rate.Amount, rate.MovedAmount)));
        var overdue = (await _test.Test.Ledger.BriefsAsync(Scope.All, CancellationToken.None)).SelectMany(account => account.Mix).Where(part => part.Stage != OverdueStage.M0).Sum(part => part.Amount);
        Assert.Equal(overdue, week.After);
    }

    [Theory]
    [InlineData("A", "CNY", "2026-11-13", 340)]
    [InlineData("A", "CNY", "2026-11-14", 0)]
    [InlineData("B", "CNY", "2026-11-14", 250)]
    [InlineData("B", "USD", "2026-11-01", 0)]
    [InlineData("C", "CNY", "2026-11-01", 0)]
    public async Task What_came_in_of_a_customers_receivables_is_told_from_a_day_on(string code, string currency, string after, int collected)
    {
        await ThreeLedgersAsync();
        await using var db = _test.Test.Database.CreateDbContext();
        var id = (await db.Set<Customer>().SingleAsync(customer => customer.Code == code)).Id;

        var said = await new LedgerHistory(_test.Test.Database, Options.Create(new ReceivablesOptions()))
            .CollectedAsync(id, currency, DateOnly.Parse(after, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);

        Assert.Equal(collected, said);
    }

    [Fact]
    public async Task Nobody_elses_customers_move_in_a_scope()
    {
        await ThreeLedgersAsync();

        var movement = await MovementAsync(new Scope(false, ["li@contoso.cn"]));

        var week = Assert.Single(movement.Week!);
        Assert.Equal((0m, 400m, 250m, 0m, 150m), (week.Before, week.New, week.Collected, week.Other, week.After));
        Assert.Empty((await MovementAsync(Scope.Nothing)).Week!);
    }

    [Theory]
    [InlineData("2026-11-14", false, false)]
    [InlineData("2026-11-13", true, false)]
    [InlineData("2026-10-22", true, false)]
    [InlineData("2026-10-21", true, true)]
    public async Task Nothing_is_told_of_days_before_the_first_ledger(string first, bool week, bool month)
    {
        await TakeAsync(first, "A,1,2026-10-01,100,100,CNY,,\n");

        var movement = await MovementAsync(Scope.All);

        Assert.Equal((week, month), (movement.Week is not null, movement.Rolls is not null));
    }

    /// <summary>Of October 15, November 14 and November 18.</summary>
    private async Task ThreeLedgersAsync()
    {
        const string Ahead = "B,2,2026-12-30,500,500,CNY,li@contoso.cn,\n";
        await TakeAsync("2026-10-15", "A,1,2026-10-01,100,100,CNY,zhang@contoso.cn,\nA,2,2026-10-25,200,200,CNY,,\nA,3,2026-09-01,300,300,CNY,,\nB,1,2026-11-16,400,400,CNY,li@contoso.cn,\n" + Ahead);
        await TakeAsync("2026-11-14", "A,1,2026-10-01,100,60,CNY,,\nA,2,2026-10-25,200,200,CNY,,\nB,1,2026-11-16,400,400,CNY,,\nC,1,2026-10-01,70,70,CNY,zhang@contoso.cn,\n" + Ahead);
        await TakeAsync("2026-11-18", "A,1,2026-10-01,100,60,CNY,,\nA,2,2026-10-25,250,250,CNY,,\nB,1,2026-11-16,400,150,CNY,,\nC,1,2026-10-01,70,70,CNY,,\n" + Ahead);
    }

    private Task<ImportReport> TakeAsync(string asOf, string rows) =>
        _test.TakeAsync(Heading + rows, new ImportRequest { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) });

    private Task<LedgerMovement> MovementAsync(Scope scope) =>
        new LedgerHistory(_test.Test.Database, Options.Create(new ReceivablesOptions())).MovementAsync(scope, TestLedger.Today, CancellationToken.None);

    /// <summary>Each as "day invoice: before → after cause".</summary>
    private async Task<List<string>> ChangesAsync()
    {
        await using var db = _test.Test.Database.CreateDbContext();
        var numbers = await db.Set<Receivable>().ToDictionaryAsync(receivable => receivable.Id, receivable => receivable.InvoiceNumber);
        return (await db.Set<BalanceChange>().AsNoTracking().OrderBy(change => change.Sequence).ThenBy(change => change.Id).ToListAsync())
            .ConvertAll(change => FormattableString.Invariant(
                $"{change.Day:yyyy-MM-dd} {numbers[change.ReceivableId]}: {Written(change.OpenBefore, change.DisputedBefore)} → {Written(change.OpenAfter, change.DisputedAfter)} {change.Cause}"));
    }

    private static string Written(decimal open, decimal disputed) => FormattableString.Invariant($"{open:0.##}{(disputed == 0m ? "" : FormattableString.Invariant($"/{disputed:0.##}"))}");
}
