using CollectionCoachBot.Escalations;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalationTextTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("，", null)]
    [InlineData("因为", null)]
    [InlineData("老板失联", "老板失联")]
    [InlineData("，老板失联", "老板失联")]
    [InlineData("：因为老板失联", "老板失联")]
    [InlineData("由于，对方换了财务", "对方换了财务")]
    [InlineData("原因：两次没兑现，再拖就过时效", "两次没兑现，再拖就过时效")]
    [InlineData("because they moved", "they moved")]
    [InlineData("Because of a dispute", "a dispute")]
    [InlineData("becausewise", "becausewise")]
    [InlineData("- second broken promise", "second broken promise")]
    public void The_word_that_leads_to_a_reason_isnt_part_of_it(string rest, string? reason) =>
        Assert.Equal(reason, EscalationText.Reason(rest));

    [Theory]
    [InlineData("华鑫建才", "华鑫建才", null)]
    [InlineData("华鑫建才，老板失联", "华鑫建才", "老板失联")]
    [InlineData("华鑫建才因为老板失联", "华鑫建才", "老板失联")]
    [InlineData("华鑫建才: 老板失联, 三周", "华鑫建才", "老板失联, 三周")]
    [InlineData("Huaxing\nno answer", "Huaxing", "no answer")]
    [InlineData("Huaxing because no answer", "Huaxing", "no answer")]
    [InlineData("Because Ltd", "Because Ltd", null)]
    public void Where_no_start_is_a_customer_the_reason_begins_at_a_sign(string text, string customer, string? reason) =>
        Assert.Equal((customer, reason), EscalationText.Split(text));

    [Fact]
    public void A_very_long_reason_is_cut() =>
        Assert.Equal(EscalationText.LongestReason, EscalationText.Reason(new string('长', 5000))!.Length);
}
