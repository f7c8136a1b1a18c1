using System.Globalization;
using CollectionCoachBot.Receivables.Import.Amounts;

namespace CollectionCoachBot.Tests.Receivables.Import.Amounts;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1234", "Whole", "1234", "1234")]
    [InlineData("1 234", "Whole", "1234", "1234")]
    [InlineData("1'234'567", "Whole", "1234567", "1234567")]
    [InlineData("1234.56", "Point", "1234.56", null)]
    [InlineData("1,234.56", "Point", "1234.56", null)]
    [InlineData("1,234,567", "Point", "1234567", null)]
    [InlineData("1 234.567", "Point", "1234.567", null)]
    [InlineData("1'234.56", "Point", "1234.56", null)]
    [InlineData("0.500", "Point", "0.5", null)]
    [InlineData("1000.000", "Point", "1000", null)]
    [InlineData(".5", "Point", "0.5", null)]
    [InlineData("5000000000.0001", "Point", "5000000000.0001", null)]
    [InlineData("0.00005", "Point", "0.00005", null)]
    [InlineData("999999999999999999", "Whole", "999999999999999999", "999999999999999999")]
    [InlineData("99999999999999999.99", "Point", "99999999999999999.99", null)]
    [InlineData("1.234,56", "Comma", null, "1234.56")]
    [InlineData("1 234,56", "Comma", null, "1234.56")]
    [InlineData("1.234.567", "Comma", null, "1234567")]
    [InlineData("12,5", "Comma", null, "12.5")]
    [InlineData("0,500", "Comma", null, "0.5")]
    [InlineData("1234,567", "Comma", null, "1234.567")]
    [InlineData("1.234", "OpenPoint", "1.234", "1234")]
    [InlineData("1,234", "OpenComma", "1234", "1.234")]
    [InlineData("12,34,567", "Point", "1234567", null)]
    [InlineData("1,00,000.00", "Point", "100000", null)]
    [InlineData("1,00,00", "None", null, null)]
    [InlineData("1.00.000", "None", null, null)]
    [InlineData("1,23.45", "None", null, null)]
    [InlineData("1.23,456,7", "None", null, null)]
    [InlineData("12 34", "None", null, null)]
    [InlineData("1 2345", "None", null, null)]
    [InlineData("1,234.", "None", null, null)]
    [InlineData("1e9", "None", null, null)]
    [InlineData("٣", "None", null, null)]
    [InlineData("", "None", null, null)]
    public void Digits_tell_their_form_and_are_read_by_that_of_their_column(string digits, string form, string? withPoint, string? withComma)
    {
        Assert.Equal(form, AmountText.Form(digits).ToString());
        Assert.Equal(Number(withPoint), AmountText.Read(digits, DecimalSign.Point));
        Assert.Equal(Number(withComma), AmountText.Read(digits, DecimalSign.Comma));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
