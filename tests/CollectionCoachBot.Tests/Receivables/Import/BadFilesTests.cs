using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Receivables.Import;

public sealed class BadFilesTests : IDisposable
{
    private const string Heading = "Customer ID,Invoice Number,Due Date,Amount,Currency\n";

    private static readonly Words Texts = Words.Load(AppContext.BaseDirectory);

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \r\n\t\n", "empty-file")]
    [InlineData("\uFEFF", "empty-file")]
    [InlineData("\uFEFF\r\n", "empty-file")]
    [InlineData("PK\u0003\u0004rest of a workbook", "workbook-broken")]
    [InlineData("MZ\0\0\0\0", "binary-file")]
    [InlineData("just a sentence\nand another", "no-headings")]
    [InlineData("Customer ID,Invoice Number,Amount\nA,1,5\n", "missing-due")]
    [InlineData("Customer ID,Due Date,Amount\nA,2026-01-01,5\n", "missing-invoice")]
    [InlineData("Invoice Number,Due Date,Amount\n1,2026-01-01,5\n", "missing-customer")]
    [InlineData("客户,发票号,到期日\nA,1,2026-01-01\n", "missing-amount")]
    [InlineData(Heading, "no-rows")]
    [InlineData("Customer ID,Invoice Number,Due Date,Amount\nA,1,2026-10-01,5\n", "currency-open")]
    [InlineData(Heading + "A,1,3/4/2026,5,CNY\nA,2,5/6/2026,5,CNY\n", "date-order-open")]
    [InlineData(Heading + "A,1,13/4/2026,5,CNY\nA,2,4/13/2026,5,CNY\n", "date-order-mixed")]
    [InlineData(Heading + "A,1,someday,5,CNY\nA,2,2026-10-01,0,CNY\n", "all-rejected")]
    [InlineData(Heading + "A,1,2026-10-01,5,CNY\n\"B,1,2026-10-01,5,CNY\nC,1,2026-10-01,5,CNY\n", "open-quote")]
    [InlineData("Customer,Invoice,Due,Amount,Currency,As Of\nA,1,2026-10-01,5,CNY,2026-11-01\nA,2,2026-10-01,5,CNY,2026-11-02\n", "as-of-open")]
    [InlineData("Customer,Invoice,Due,Amount,Currency,As Of\nA,1,2026-10-01,5,CNY,2027-11-01\n", "as-of-ahead")]
    [InlineData("Customer,Invoice,Due,Amount,Currency,As Of\nA,1,2026-10-01,5,CNY,end of November\n", "as-of-unclear")]
    public async Task A_file_that_cannot_be_understood_changes_nothing_and_says_why(string csv, string reason)
    {
        await _test.TakeAsync(Heading + "Z,9,2026-10-01,100,CNY\n");
        var before = _test.Receivables();

        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(csv));

        Assert.Equal(reason, refused.Key);
        Assert.Equal(before, _test.Receivables());
        Assert.All(Languages.All, language => Assert.NotEmpty(new ReportText(Texts, language).Refusal(refused)));
    }

    [Fact]
    public async Task Where_no_row_can_be_taken_it_is_said_of_each_why()
    {
        var refused = await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(Heading + "A,1,someday,5,CNY\nA,2,2026-10-01,0,CNY\n"));

        Assert.Equal(
            [
                "None of the 2 rows could be taken. Nothing was changed.",
                "  line 2, Due Date \"someday\": not a date in this column's form",
                "  line 3, Amount \"0\": nothing to pay",
            ],
            new ReportText(Texts, Language.English).Refusal(refused));
    }

    [Theory]
    [InlineData("A,1,2026-10-02,5,CNY", "duplicate", "Invoice Number")]
    [InlineData(",2,2026-10-01,5,CNY", "no-customer", "Customer ID")]
    [InlineData("A,,2026-10-01,5,CNY", "no-invoice", "Invoice Number")]
    [InlineData("A,2,,5,CNY", "no-due", "Due Date")]
    [InlineData("A,2,2026-02-30,5,CNY", "bad-date", "Due Date")]
    [InlineData("A,2,1989-12-31,5,CNY", "date-out-of-range", "Due Date")]
    [InlineData("A,2,2046-11-21,5,CNY", "date-out-of-range", "Due Date")]
    [InlineData("A,2,2026-10-01,,CNY", "no-amount", "Amount")]
    [InlineData("A,2,2026-10-01,0,CNY", "zero-amount", "Amount")]
    [InlineData("A,2,2026-10-01,1000000000001,CNY", "absurd-amount", "Amount")]
    [InlineData("A,2,2026-10-01,99999999999999999999999999999999,CNY", "bad-amount", "Amount")]
    [InlineData("A,2,2026-10-01,1e5,CNY", "bad-amount", "Amount")]
    [InlineData("A,2,2026-10-01,12 34,CNY", "bad-amount", "Amount")]
    [InlineData("A,2,2026-10-01,0.00001,CNY", "too-fine-amount", "Amount")]
    [InlineData("A,2,2026-10-01,€5,CNY", "other-currency", "Amount")]
    [InlineData("A,2,2026-10-01,50%,CNY", "percent-amount", "Amount")]
    [InlineData("A,2,2026-10-01,#N/A,CNY", "error-cell", "Amount")]
    [InlineData("#REF!,2,2026-10-01,5,CNY", "error-cell", "Customer ID")]
    [InlineData("A,2,2026-10-01,5,ABC", "bad-currency", "Currency")]
    [InlineData("A,2,2026-10-01,5,", "no-currency", "Currency")]
    [InlineData("A,2,2026-10-01,5", "other-columns", "")]
    [InlineData("A,2,2026-10-01,5,CNY,more", "other-columns", "")]
    [InlineData("A,2,2026-10-01,5,CN\"Y", "bad-quotes", "")]
    public async Task A_bad_row_is_rejected_with_line_column_and_reason(string row, string reason, string column)
    {
        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,100,CNY\n" + row + "\n");

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((3, column, reason), (rejection.Line, rejection.Column, rejection.Reason));
        Assert.Equal(["A 1/1 2026-10-01 100/100 CNY"], _test.Receivables());
        Assert.All(Languages.All, language => Assert.Contains("3", new ReportText(Texts, language).Line(rejection), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Customer Name,Invoice,Due,Amount,Currency,Paid", "A,2,2026-10-01,5,CNY,6", "paid-over-amount")]
    [InlineData("Customer Name,Invoice,Due,Amount,Currency,Open", "A,2,2026-10-01,5,CNY,6", "open-over-amount")]
    [InlineData("Customer Name,Invoice,Due,Amount,Currency,Paid,Open", "A,2,2026-10-01,5,CNY,3,4", "open-over-rest")]
    [InlineData("Customer Name,Invoice,Due,Amount,Currency,Disputed", "A,2,2026-10-01,5,CNY,perhaps", "bad-disputed")]
    [InlineData("Customer Name,Invoice,Due,Amount,Currency,Installment", "A,2,2026-10-01,5,CNY,0", "bad-installment")]
    public async Task Other_columns_are_checked_too(string headings, string row, string reason)
    {
        var report = await _test.TakeAsync($"{headings}\nA,1,2026-10-01,5,CNY,{reason switch { "open-over-amount" => "5", "open-over-rest" => "3,2.04", _ => "" }}\n{row}\n");

        Assert.Equal(reason, Assert.Single(report.Rejections).Reason);
    }

    [Theory]
    [InlineData("Customer ID,Invoice Number,Due Date,金额（亿元）,Currency", "10001", "absurd-amount")]
    [InlineData("Customer ID,Invoice Number,Due Date,金额（亿元）,Currency", "79228162514264337593543950335", "absurd-amount")]
    [InlineData("Customer ID,Invoice Number,Due Date,金额（亿元）,Currency", "-79228162514264337593543950335", "negative-amount")]
    public async Task Limits_hold_for_what_an_amount_counts_in(string headings, string amount, string reason)
    {
        var report = await _test.TakeAsync($"{headings}\nA,1,2026-10-01,1,CNY\nA,2,2026-10-01,{amount},CNY\n");

        Assert.Equal(reason, Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task A_name_of_five_thousand_characters_is_rejected_and_cut_in_the_report()
    {
        var report = await _test.TakeAsync("Customer ID,Customer Name,Invoice,Due,Amount,Currency\nA,Alpha,1,2026-10-01,5,CNY\nB," + new string('长', 5000) + ",1,2026-10-01,5,CNY\n");

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal("too-long", rejection.Reason);
        Assert.True(rejection.Value.Length <= 60);
        Assert.Equal("A", Assert.Single(_test.Customers()).Code);
    }

    [Fact]
    public async Task Two_currencies_in_one_file_are_kept_apart()
    {
        var report = await _test.TakeAsync(Heading + "A,1,2026-10-01,5,CNY\nA,2,2026-10-01,7,USD\n");

        Assert.Equal([("CNY", 5m), ("USD", 7m)], report.Stages.Select(stage => (stage.Currency, stage.Amount)));
    }

    [Fact]
    public async Task The_question_about_dates_can_be_answered()
    {
        await _test.TakeAsync(Heading + "A,1,3/4/2026,5,CNY\n", new ImportRequest { Dates = DateOrder.DayFirst });

        Assert.Equal(["A 1/1 2026-04-03 5/5 CNY"], _test.Receivables());
    }
}
