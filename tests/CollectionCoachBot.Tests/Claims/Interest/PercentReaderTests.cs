using CollectionCoachBot.Claims.Interest;

namespace CollectionCoachBot.Tests.Claims.Interest;

public class PercentReaderTests
{
    [Theory]
    [InlineData("0.05", "0.05")]
    [InlineData("0.05%", "0.05")]
    [InlineData(" 12 % ", "12")]
    [InlineData("１２％", "12")]
    [InlineData("0,05", "0.05")] // a decimal comma
    [InlineData("0.5‰", "0.05")]
    [InlineData("万分之五", "0.05")]
    [InlineData("万分之5", "0.05")]
    [InlineData("万分之2.1", "0.021")]
    [InlineData("千分之一", "0.1")]
    [InlineData("百分之十", "10")]
    public void A_rate_is_read_as_contracts_write_it(string typed, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), PercentReader.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("five")]
    [InlineData("LPR")]
    [InlineData("5% a day")]
    [InlineData("0.00001")]
    [InlineData("万分之0.001")] // finer than it is kept
    [InlineData("万分之五%")]
    [InlineData("1,234,567")]
    public void What_is_no_single_rate_is_not_read(string? typed) => Assert.Null(PercentReader.Read(typed));
}
