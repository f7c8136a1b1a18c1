using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class AnswerReaderTests
{
    private static readonly AnswerChoice[] Chinese =
    [
        new("Avoidant", "消极导向型"), new("SalesDriven", "销货主导型"), new("PaymentDriven", "回款主导型"),
        new("not-sure", "拿不准", ["不确定", "不知道"]),
    ];

    private static readonly AnswerChoice[] English =
    [
        new("StuckInProcess", "Able and willing"), new("AbleNotWilling", "Able, not willing"), new("WillingNotAble", "Willing, not able"),
        new("skip", "Skip", ["next", "don't know"]),
    ];

    [Theory]
    [InlineData("1", "Avoidant")]
    [InlineData("１", "Avoidant")]
    [InlineData("一", "Avoidant")]
    [InlineData("第二个", "SalesDriven")]
    [InlineData("选3", "PaymentDriven")]
    [InlineData("回款主导型", "PaymentDriven")]
    [InlineData("回款主导", "PaymentDriven")]
    [InlineData("应该是销货主导型吧", "SalesDriven")]
    [InlineData("我不知道", "not-sure")]
    [InlineData(" 拿不准。 ", "not-sure")]
    public void A_Chinese_answer_is_read_by_number_title_or_synonym(string typed, string value)
    {
        var fitting = AnswerReader.Read(typed, Chinese);

        Assert.Equal(value, Assert.Single(fitting).Value);
    }

    [Theory]
    [InlineData("2", "AbleNotWilling")]
    [InlineData("the second", "AbleNotWilling")]
    [InlineData("the second one", "AbleNotWilling")]
    [InlineData("ABLE AND WILLING", "StuckInProcess")]
    [InlineData("willing - not able", "WillingNotAble")]
    [InlineData("I think they're able, not willing.", "AbleNotWilling")]
    [InlineData("dont know", null)]
    [InlineData("Don't know", "skip")]
    [InlineData("ski", "skip")]
    public void An_English_answer_is_read_by_number_title_or_synonym(string typed, string? value)
    {
        var fitting = AnswerReader.Read(typed, English);

        Assert.Equal(value, fitting.SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("😀😀")]
    [InlineData("随便")]
    [InlineData("<script>")]
    public void What_fits_no_choice_is_no_answer(string typed)
    {
        var fitting = AnswerReader.Read(typed, Chinese);

        Assert.Empty(fitting);
    }

    [Fact]
    public void When_two_choices_fit_both_come_back_to_be_asked_about()
    {
        var fitting = AnswerReader.Read("销货主导型还是回款主导型", Chinese);

        Assert.Equal(["SalesDriven", "PaymentDriven"], fitting.Select(choice => choice.Value));
    }

    [Fact]
    public void A_code_that_is_the_number_of_another_choice_is_asked_about()
    {
        AnswerChoice[] customers = [new("a", "甲公司", ["2"]), new("b", "乙公司", ["1001"]), new("c", "丙公司", ["3"])];

        Assert.Equal(["a", "b"], AnswerReader.Read("2", customers).Select(choice => choice.Value));
        Assert.Equal(["c"], AnswerReader.Read("3", customers).Select(choice => choice.Value));
        Assert.Equal(["b"], AnswerReader.Read("1001", customers).Select(choice => choice.Value));
    }
}
