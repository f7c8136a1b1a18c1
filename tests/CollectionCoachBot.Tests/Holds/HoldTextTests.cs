using CollectionCoachBot.Holds;

namespace CollectionCoachBot.Tests.Holds;

public sealed class HoldTextTests
{
    [Theory]
    [InlineData("INV-C001 waiting", "INV-C001")]
    [InlineData("INV-C001等验收", "INV-C001")]
    [InlineData("0000000302: wrong", "0000000302")]
    [InlineData("等验收", null)]
    public void An_invoice_number_is_what_stands_first(string typed, string? number) => Assert.Equal(number, HoldText.NumberAtStart(typed));

    [Theory]
    [InlineData("dispute about the price", true)]
    [InlineData("Disputed: wrong quantity", true)]
    [InlineData("对数量有争议", true)]
    [InlineData("客户有异议，等复核", true)]
    [InlineData("undisputed, waiting for the cut-off", false)]
    [InlineData("no dispute, waiting", false)]
    [InlineData("无争议，等验收", false)]
    [InlineData("等验收", false)]
    [InlineData(null, false)]
    public void A_reason_may_say_that_it_is_a_dispute(string? reason, bool isDispute) =>
        Assert.Equal(isDispute, HoldText.IsDispute(reason, ["disput", "争议", "异议"], ["no", "无"]));
}
