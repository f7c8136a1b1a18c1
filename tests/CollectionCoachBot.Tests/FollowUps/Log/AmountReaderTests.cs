using System.Globalization;
using CollectionCoachBot.FollowUps.Log;

namespace CollectionCoachBot.Tests.FollowUps.Log;

public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("380,000.00", "380000", null)]
    [InlineData("38万", "380000", null)]
    [InlineData("12.5万", "125000", null)]
    [InlineData("1,200", "1200", null)]
    [InlineData("1200", "1200", null)]
    [InlineData("３８万元", "380000", "CNY")] // full width
    [InlineData("¥1,200", "1200", "CNY")]
    [InlineData("￥1,200", "1200", "CNY")]
    [InlineData("1.2亿", "120000000", null)]
    [InlineData("USD 1,200.5", "1200.5", "USD")]
    [InlineData("1200 usd", "1200", "USD")]
    [InlineData("25k", "25000", null)]
    [InlineData("$3.5m", "3500000", "USD")]
    [InlineData("HK$900", "900", "HKD")]
    [InlineData("5万美元", "50000", "USD")]
    [InlineData("3000块", "3000", "CNY")]
    [InlineData("0", "0", null)]
    [InlineData("10.005", "10", null)] // to the hundredth, to even
    public void An_amount_is_read_as_people_type_it(string typed, string amount, string? currency) =>
        Assert.Equal((decimal.Parse(amount, CultureInfo.InvariantCulture), currency), AmountReader.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("全部")]
    [InlineData("-5")]
    [InlineData("1,20")] // a decimal comma, or thousands? Nobody knows
    [InlineData("1,2000")]
    [InlineData("12.5.1")]
    [InlineData("100 or 200")]
    [InlineData("USD 100 EUR")]
    [InlineData("999999999999999999999")]
    [InlineData("38万40")]
    public void What_is_not_one_amount_is_not_guessed(string? typed) => Assert.Null(AmountReader.Read(typed));

    [Fact]
    public void Half_a_character_is_no_amount()
    {
        Assert.Null(AmountReader.Read("\ud800"));
        Assert.Null(AmountReader.Read("38\udc00万40"));
    }
}
