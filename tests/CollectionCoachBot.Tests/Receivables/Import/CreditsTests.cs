namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>Credit notes and payments that stand in rows of their own, and money that belongs to no invoice.</summary>
public class CreditsTests : IDisposable
{
    private const string Heading = "Customer ID,Document,Type,Invoice date,Due date,Amount,Open,Currency\n";
    private const string Plain = "Customer ID,Invoice,Due date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("Applies to", "Type", "Payment", "Credit note")]
    [InlineData("核销发票号", "单据类型", "收款单", "贷项通知单")]
    public async Task A_credit_with_a_number_of_its_own_lowers_the_invoice_that_it_names(string appliesTo, string type, string payment, string note)
    {
        var report = await _test.TakeAsync(
            $"Customer,{type},Invoice,{appliesTo},Issue date,Due,Amount,Currency\n"
            + $"A,Invoice,1,,2026-08-01,2026-10-01,1000,CNY\nA,{payment},P1,1,2026-09-01,,-300,CNY\nA,{payment},P2,1,2026-09-01,,-300,CNY\nA,{payment},P2,1,2026-09-01,,-300,CNY\n"
            + $"A,{note},G1,1,2026-09-02,,-100,CNY\nA,{payment},P3,,2026-09-01,,-50,CNY\nA,{payment},P4,7,2026-09-01,,-20,CNY\n");

        Assert.Equal(["A 1/1 2026-10-01 300/1000 CNY"], _test.Receivables());
        Assert.Equal(["A 70 CNY"], _test.Unapplied());
        Assert.Equal((5, "duplicate"), (Assert.Single(report.Rejections).Line, report.Rejections[0].Reason));
    }

    [Theory]
    [InlineData("A,R1,2026-10-01,1000,CNY\nA,R1,,-200,CNY\n", "A R1/1 2026-10-01 800/1000 CNY")]
    [InlineData("A,R1,,(200),CNY\nA,R1,2026-10-01,1000,CNY\n", "A R1/1 2026-10-01 800/1000 CNY")]
    [InlineData("A,R1,2026-10-01,1000,CNY\nA,R1,,-200,CNY\nA,R1,,-200,CNY\n", "A R1/1 2026-10-01 600/1000 CNY")]
    [InlineData("A,R1,2026-10-01,1000,CNY\nA,R1,,-1000,CNY\n", "A R1/1 2026-10-01 0/1000 CNY closed 2026-11-20")]
    [InlineData("A,R1,2026-10-01,1000,CNY\nB,R1,2026-10-01,1000,CNY\nA,R1,,-200,CNY\n", "A R1/1 2026-10-01 800/1000 CNY", "B R1/1 2026-10-01 1000/1000 CNY")]
    public async Task A_credit_that_names_its_invoice_lowers_it(string rows, params string[] expected)
    {
        await _test.TakeAsync(Plain + rows);

        Assert.Equal(expected, _test.Receivables());
        Assert.Empty(_test.Unapplied());
    }

    [Fact]
    public async Task Installments_are_lowered_in_the_order_in_which_they_are_due()
    {
        await _test.TakeAsync("Customer ID,Invoice,Installment,Due date,Amount,Currency\nA,R1,1,2026-12-01,100,CNY\nA,R1,2,2026-10-01,100,CNY\nA,R1,,,-150,CNY\n");

        Assert.Equal(["A R1/1 2026-12-01 50/100 CNY", "A R1/2 2026-10-01 0/100 CNY closed 2026-11-20"], _test.Receivables());
    }

    [Fact]
    public async Task What_names_no_invoice_or_is_too_much_is_the_customers_money_without_one()
    {
        var report = await _test.TakeAsync(Plain + "A,R1,2026-10-01,1000,CNY\nA,P7,,-200,CNY\nA,R1,,-1100,CNY\nA,,,-5,USD\nB,P8,,-7,CNY\n");

        Assert.Equal(["A 300 CNY", "A 5 USD", "B 7 CNY"], _test.Unapplied());
        Assert.Equal((4, 0, 1000m, 2), (report.Credits, report.Rejected, report.Applied["CNY"], report.UnappliedCustomers));
    }

    [Fact]
    public async Task An_overpaid_invoice_is_paid_and_the_rest_is_the_customers()
    {
        await _test.TakeAsync("Customer ID,Invoice,Due date,Amount,Open,Currency\nA,R1,2026-10-01,1000,-50,CNY\n");

        Assert.Equal(["A R1/1 2026-10-01 0/1000 CNY closed 2026-11-20"], _test.Receivables());
        Assert.Equal(["A 50 CNY"], _test.Unapplied());
    }

    [Theory]
    [InlineData("A,P1,Payment,2026-10-05,,200,,CNY\n", "A 200 CNY")]
    [InlineData("A,G1,Credit note,2026-10-05,,200,120,CNY\n", "A 120 CNY")]
    [InlineData("A,G1,Credit note,2026-10-05,,-200,-120,CNY\n", "A 120 CNY")]
    [InlineData("A,G1,Credit note,2026-10-05,,200,0,CNY\n")]
    [InlineData("A,P1,Payment,2026-11-21,,200,,CNY\n")]
    public async Task What_its_kind_makes_a_credit_counts_with_what_is_left_of_it(string row, params string[] expected)
    {
        await _test.TakeAsync(Heading + "A,R1,Invoice,2026-09-01,2026-10-01,1000,1000,CNY\n" + row);

        Assert.Equal(expected, _test.Unapplied());
        Assert.Equal(["A R1/1 2026-10-01 1000/1000 CNY"], _test.Receivables());
    }

    [Theory]
    [InlineData("A,G1,Credit note,2026-10-05,,-200,120,CNY\n", "mixed-signs")]
    [InlineData("A,G1,Credit note,2026-10-05,,200,220,CNY\n", "open-over-amount")]
    [InlineData("A,P1,Payment,2026-10-05,,200,,CNY\nA,P2,Payment,2026-10-05,,-200,,CNY\n", "credit-sign")]
    [InlineData("A,P1,Payment,2026-10-05,,-200,,CNY\nA,P1,Payment,2026-10-05,,-200,,CNY\n", "duplicate")]
    public async Task A_doubtful_credit_is_rejected_with_its_reason(string rows, string reason)
    {
        var report = await _test.TakeAsync(Heading + "A,R1,Invoice,2026-09-01,2026-10-01,1000,1000,CNY\n" + rows);

        Assert.Equal(reason, Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task Equal_payments_that_are_two_both_count_and_are_told()
    {
        var report = await _test.TakeAsync(Plain + "A,R1,2026-10-01,1000,CNY\nA,,,-200,CNY\nA,,,-200,CNY\n");

        Assert.Equal((2, 1, 0), (report.Credits, report.EqualCredits, report.Rejected));
        Assert.Equal(["A 400 CNY"], _test.Unapplied());
    }

    [Fact]
    public async Task A_column_of_money_without_an_invoice_counts_once_a_customer()
    {
        const string Columns = "Customer ID,Invoice,Due date,Amount,Currency,Unapplied cash\n";

        var report = await _test.TakeAsync(Columns + "A,R1,2026-10-01,10,CNY,12000\nA,R2,2026-10-01,10,CNY,12000\nA,R3,2026-10-01,10,CNY,0\nB,R1,2026-10-01,10,CNY,-5\nB,R2,2026-10-01,10,CNY,6\n");

        Assert.Equal(["A 12000 CNY", "B 5 CNY"], _test.Unapplied());
        Assert.Equal(("unapplied-differs", 6), (Assert.Single(report.Rejections).Reason, report.Rejections[0].Line));
    }

    [Fact]
    public async Task The_next_ledger_says_anew_what_belongs_to_no_invoice()
    {
        await _test.TakeAsync(Plain + "A,R1,2026-10-01,1000,CNY\nA,P7,,-200,CNY\n");

        var again = await _test.TakeAsync(Plain + "A,R1,2026-10-01,1000,CNY\nA,R1,,-200,CNY\n");

        Assert.Empty(_test.Unapplied());
        Assert.Equal((0, 1), (again.New, again.Changed));
    }

    [Fact]
    public async Task The_same_credits_twice_change_nothing()
    {
        const string Csv = Plain + "A,R1,2026-10-01,1000,CNY\nA,P7,,-200,CNY\nA,R1,,-300,CNY\n";
        await _test.TakeAsync(Csv);
        var before = (_test.Receivables(), _test.Unapplied());

        var again = await _test.TakeAsync(Csv);

        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Unchanged));
        Assert.Equal(before.Item1, _test.Receivables());
        Assert.Equal(before.Item2, _test.Unapplied());
    }
}
