using System.Globalization;
using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1，234.56", "1234.56")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1'234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,5", "12.5")]
    [InlineData("0.500", "0.5")]
    [InlineData("1000.000", "1000")]
    [InlineData("-5", "-5")]
    [InlineData("(5.00)", "-5")]
    [InlineData("１，２３４．５０", "1234.50")]
    [InlineData("（５）", "-5")]
    [InlineData("10²", null)]
    [InlineData("1.234", null)]
    [InlineData("12,34,567", null)]
    [InlineData("1,23.45", null)]
    [InlineData("abc", null)]
    [InlineData("1e9", null)]
    [InlineData("--5", null)]
    [InlineData("٣", null)]
    public void An_amount_is_read_only_where_there_is_one_way_to(string text, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), AmountText.Read(text));
}
