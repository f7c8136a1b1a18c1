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
}
