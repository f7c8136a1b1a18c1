using CollectionCoachBot.Holds;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Holds;

public sealed class HoldCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Receivable Invoice = new() { CustomerId = "c", InvoiceNumber = "INV-1", DueOn = Today, Amount = 900m, Open = 500m, Currency = "USD" };

    [Theory]
    [InlineData(null, 1, null, "reason")]
    [InlineData("  ", 1, null, "reason")]
    [InlineData("wait", null, null, "until")]
    [InlineData("wait", 0, null, "until-past")]
    [InlineData("wait", 91, null, "until-far")]
    [InlineData("wait", 1, "some", "amount")]
    [InlineData("wait", 1, "0", "amount")]
    [InlineData("wait", 1, "500.01", "amount-large")]
    [InlineData("wait", 1, "EUR 100", "currency")]
    public void What_is_missing_or_out_of_range_is_refused(string? reason, int? days, string? amount, string refusal)
    {
        var checkedInput = Check(new HoldInput { Reason = reason, UntilOn = days is { } ahead ? Today.AddDays(ahead) : null, Amount = amount }, Invoice);

        Assert.Equal((null, refusal), (checkedInput.Entry, checkedInput.Refusal?.Key));
    }

    [Theory]
    [InlineData("120.50", 120.50)]
    [InlineData("usd 500", null)] // all of it
    [InlineData("", null)]
    public void A_part_of_an_invoice_is_kept_as_an_amount(string amount, double? kept) =>
        Assert.Equal((decimal?)kept, Check(new HoldInput { Reason = "wait", UntilOn = Today.AddDays(90), Amount = amount }, Invoice).Entry!.Amount);

    [Fact]
    public void Of_a_whole_customer_no_part_is_held() =>
        Assert.Equal("amount-whole", Check(new HoldInput { Reason = "wait", UntilOn = Today.AddDays(1), Amount = "5" }, null).Refusal?.Key);

    [Fact]
    public void Whoever_enters_it_clears_it_up_where_nobody_is_named() =>
        Assert.Equal("Zhang", Check(new HoldInput { Reason = "wait", UntilOn = Today.AddDays(1) }, null).Entry!.HandledBy);

    private static (HoldEntry? Entry, HoldRefusal? Refusal) Check(HoldInput input, Receivable? receivable) =>
        HoldCheck.Of(input, receivable, Today, new HoldOptions().LongestFor(isManager: false), new Person { TenantId = "t", AadObjectId = "a", Name = "Zhang" }, Language.English);
}
