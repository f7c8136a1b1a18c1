using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;

namespace CollectionCoachBot.Tests.Receivables.Import.Dates;

/// <summary>What settles how the dates of a file are written. Today is 2026-11-20.</summary>
public sealed class DateColumnsTests : IDisposable
{
    private const string Heading = "Customer,Invoice,Invoice date,Due date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_column_whose_own_dates_decide_settles_the_others()
    {
        var report = await _test.TakeAsync(Rows("01/10/2026,25/10/2026", "02/10/2026,03/11/2026"));

        Assert.Equal(["2026-10-25", "2026-11-03"], Due());
        Assert.Equal([("Invoice date", "date-by-column"), ("Due date", DateFinding.ByCell)], Findings(report));
    }

    [Theory]
    [InlineData("11/10/2026,10/11/2026", "12/10/2026,11/11/2026", "2026-11-10", "2026-11-11")]
    [InlineData("10/11/2026,11/10/2026", "10/12/2026,11/11/2026", "2026-11-10", "2026-11-11")]
    public async Task Rows_settle_what_columns_leave_open(string first, string second, params string[] due)
    {
        var report = await _test.TakeAsync(Rows(first, second));

        Assert.Equal(due, Due());
        Assert.Equal([("Invoice date", "date-by-rows"), ("Due date", "date-by-rows")], Findings(report));
    }

    [Fact]
    public async Task Terms_as_there_are_few_settle_it_where_nothing_else_does()
    {
        await _test.TakeAsync(Rows("09/01/2026,2026-10-01", "09/02/2026,2026-10-01", "09/03/2026,2026-10-01"));

        using var db = _test.Test.Database.CreateDbContext();
        Assert.Equal([new DateOnly(2026, 9, 1), new(2026, 9, 2), new(2026, 9, 3)], db.Set<Receivable>().OrderBy(receivable => receivable.InvoiceNumber).Select(receivable => receivable.IssuedOn!.Value));
    }

    [Theory]
    [InlineData("01/02/2026,03/04/2026", "02/03/2026,04/05/2026")]
    [InlineData("01/10/2026,10/11/2026", "01/10/2026,10/11/2026")]
    public async Task What_rows_leave_open_too_is_asked(string first, string second)
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Rows(first, second)));

        Assert.Equal("date-order-open", refused.Key);
        Assert.Empty(_test.Receivables());
    }

    [Fact]
    public async Task Years_of_two_digits_are_read_where_only_one_place_can_be_the_years()
    {
        await _test.TakeAsync(Rows("26.09.15,26.10.31", "26.10.01,26.11.29"));

        Assert.Equal(["2026-10-31", "2026-11-29"], Due());
    }

    [Fact]
    public async Task Years_of_two_digits_in_any_place_are_asked_about()
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync("Customer,Invoice,Due date,Amount,Currency\nA,1,09.10.11,5,CNY\n"));

        Assert.Equal("date-order-open", refused.Key);
    }

    [Fact]
    public async Task A_row_that_is_due_before_it_was_issued_is_rejected()
    {
        var report = await _test.TakeAsync(Rows("2026-10-10,2026-10-09", "2026-10-10,2026-10-10"));

        Assert.Equal(["2026-10-10"], Due());
        Assert.Equal(("due-before-issued", 2), (Assert.Single(report.Rejections).Reason, report.Rejections[0].Line));
    }

    [Fact]
    public async Task Numbers_of_days_are_dates_where_the_whole_column_is_such()
    {
        var report = await _test.TakeAsync(Rows("2026-10-10,46320", "2026-10-10,46321"));

        Assert.Equal(["2026-10-25", "2026-10-26"], Due());
        Assert.Equal([("Due date", "date-serial")], Findings(report));
    }

    [Fact]
    public async Task A_number_of_days_among_dates_is_rejected()
    {
        var report = await _test.TakeAsync(Rows("2026-10-10,46320", "2026-10-10,2026-11-01"));

        Assert.Equal(["2026-11-01"], Due());
        Assert.Equal("bad-date", Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task A_date_of_an_era_is_rejected_for_what_it_is()
    {
        var report = await _test.TakeAsync(Rows("2026-10-10,R8.11.1", "2026-10-10,2026-11-01"));

        Assert.Equal("era-date", Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task Days_that_a_spreadsheet_took_for_months_are_put_right_where_all_signs_say_so()
    {
        var report = await _test.TakeAsync(Sheet("5/11/2026", "25/10/2026", "12/10/2026", "13/11/2026", "7/10/2026", "30/10/2026"));

        Assert.Equal(["2026-11-05", "2026-10-25", "2026-10-12", "2026-11-13", "2026-10-07", "2026-10-30"], Due());
        var (column, found) = Assert.Single(report.Dates);
        Assert.Equal(("Due date", "date-turned", 3), (column, found.Key, found.Values[0].Value));
    }

    [Fact]
    public async Task A_real_date_with_a_day_above_12_shows_that_none_was_turned_about()
    {
        var sheet = new TestSheet("1", ["Customer", "Invoice", "Due date", "Amount", "Currency"],
            ["A", "1", new DateOnly(2026, 11, 5), 5m, "CNY"], ["A", "2", "25/10/2026", 5m, "CNY"], ["A", "3", new DateOnly(2026, 10, 25), 5m, "CNY"]);

        await _test.TakeAsync(XlsxFile.Of(sheet));

        Assert.Equal(["2026-11-05", "2026-10-25", "2026-10-25"], Due());
    }

    [Fact]
    public async Task Too_few_signs_make_a_question_that_can_be_answered()
    {
        var file = Sheet("5/11/2026", "25/10/2026");

        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(file));
        await _test.TakeAsync(file, new ImportRequest { DatesTurned = true });

        Assert.Equal("date-turned-open", refused.Key);
        Assert.Equal(["2026-11-05", "2026-10-25"], Due());
    }

    [Fact]
    public async Task Rows_settle_few_signs()
    {
        // 9/10 and 8/10 were days of October; a spreadsheet made days before the invoices of them.
        await _test.TakeAsync(Sheet(["22/9/2026", "15/9/2026", "14/9/2026"], ["9/10/2026", "8/10/2026", "25/10/2026"]));

        Assert.Equal(["2026-10-09", "2026-10-08", "2026-10-25"], Due());
    }

    [Fact]
    public async Task Real_dates_against_which_only_rows_speak_are_asked_about()
    {
        var sheet = new TestSheet("1", [
            ["Customer", "Invoice", "Invoice date", "Due date", "Amount", "Currency"],
            .. Enumerable.Range(1, 4).Select(i => new object?[] { "A", $"{i}", new DateOnly(2026, 9, 20 + i), new DateOnly(2026, i, 10), 5m, "CNY" })]);

        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(XlsxFile.Of(sheet)));

        Assert.Equal("date-turned-open", refused.Key);
    }

    private static string Rows(params string[] dates) => Heading + string.Concat(dates.Select((cells, i) => FormattableString.Invariant($"A,{i + 1},{cells},5,CNY\n")));

    /// <summary>As a spreadsheet with the month first makes a workbook of texts with the day first: what it can read becomes a date.</summary>
    private static byte[] Sheet(params string[] due) => Sheet([], due);

    private static byte[] Sheet(string[] issued, string[] due) => XlsxFile.Of(new TestSheet("1", [
        ["Customer", "Invoice", "Invoice date", "Due date", "Amount", "Currency"],
        .. due.Select((text, i) => new object?[] { "A", $"{i + 1}", i < issued.Length ? Opened(issued[i]) : null, Opened(text), 5m, "CNY" })]));

    private static object Opened(string text) => DateText.Read(text, DateOrder.MonthFirst) is { } taken ? taken : text;

    private static (string, string)[] Findings(ImportReport report) => [.. report.Dates.Select(date => (date.Column, date.Found.Key))];

    private string[] Due() => [.. _test.Receivables().Select(receivable => receivable.Split(' ')[2])];
}
