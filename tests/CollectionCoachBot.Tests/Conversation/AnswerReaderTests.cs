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

    [Theory]
    [InlineData("不是消极导向型", null)]
    [InlineData("不是消极导向型，是回款主导型", "PaymentDriven")]
    [InlineData("不选 销货主导型", null)]
    [InlineData("not able and willing", null)]
    [InlineData("They aren't able and willing", null)]
    [InlineData("not able and willing, but able, not willing", "AbleNotWilling")]
    [InlineData("No: willing, not able", "WillingNotAble")]
    public void A_title_behind_a_not_is_not_meant(string typed, string? value)
    {
        var fitting = AnswerReader.Read(typed, [.. Chinese, .. English]);

        Assert.Equal(value, fitting.SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData("yes", "go-on")]
    [InlineData("Yes, that's right.", "go-on")]
    [InlineData("好的", "go-on")]
    [InlineData("对，对的！", "go-on")]
    [InlineData("No", "stop")]
    [InlineData("no, no", "stop")]
    [InlineData("不是", "stop")]
    [InlineData("not sure", null)]
    [InlineData("that's not right", null)]
    [InlineData("yesterday", null)]
    [InlineData("不是的", null)]
    [InlineData("不对的", null)]
    [InlineData("我看不好", null)]
    [InlineData("是华信", null)]
    public void A_yes_or_a_no_counts_only_where_nothing_else_is_said(string typed, string? value)
    {
        AnswerChoice[] choices =
        [
            new("go-on", "继续") { Alone = ["yes", "that's right", "right", "sure", "是", "是的", "对", "对的", "好", "好的"] },
            new("stop", "换一家") { Alone = ["no", "不", "不是", "不对"] },
        ];

        Assert.Equal(value, AnswerReader.Read(typed, choices).SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData("M3", "M3")]
    [InlineData("m3+", "M3Plus")]
    [InlineData("M3＋", "M3Plus")]
    [InlineData("it's M3+ by now", "M3Plus")]
    [InlineData("应该是M3+吧", "M3Plus")]
    [InlineData("应该是 M3 吧", "M3")]
    [InlineData("+ M3", "M3")]
    public void A_plus_behind_a_letter_or_digit_is_part_of_the_word(string typed, string value)
    {
        AnswerChoice[] stages = [new("M3", "M3 · 逾期61-90天", ["M3"]), new("M3Plus", "M3+ · 逾期90天以上", ["M3+"])];

        Assert.Equal(value, Assert.Single(AnswerReader.Read(typed, stages)).Value);
    }

    [Theory]
    [InlineData("有钱不愿付")]
    [InlineData("有钱 不愿付")]
    [InlineData("有钱、不愿付。")]
    [InlineData("我看是有钱不愿付")]
    public void A_Chinese_title_is_understood_without_its_punctuation(string typed)
    {
        AnswerChoice[] reasons = [new("AbleNotWilling", "有钱，不愿付"), new("WillingNotAble", "愿意付，没钱")];

        Assert.Equal("AbleNotWilling", Assert.Single(AnswerReader.Read(typed, reasons)).Value);
    }

    [Theory]
    [InlineData("one", "StuckInProcess")]
    [InlineData("option one", "StuckInProcess")]
    [InlineData("Number one", "StuckInProcess")]
    [InlineData("the first one", "StuckInProcess")]
    [InlineData("choice 2", "AbleNotWilling")]
    [InlineData("no. 3", "WillingNotAble")]
    [InlineData("no one", null)]
    public void A_number_is_read_in_words(string typed, string? value)
    {
        Assert.Equal(value, AnswerReader.Read(typed, English).SingleOrDefault()?.Value);
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
