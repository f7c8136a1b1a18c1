using CollectionCoachBot.Receivables.Import.Amounts;

namespace CollectionCoachBot.Tests.Receivables.Import.Amounts;

public sealed class AmountCellTests
{
    [Theory]
    [InlineData("1,234.56", "1,234.56", "")]
    [InlineData("１，２３４．５０", "1,234.50", "")]
    [InlineData("1\u00A0234,56", "1 234,56", "")]
    [InlineData("1’234.56", "1'234.56", "")]
    [InlineData("-5", "-5", "")]
    [InlineData("−5", "-5", "")]
    [InlineData("5-", "-5", "")]
    [InlineData("1.234,56-", "-1.234,56", "")]
    [InlineData("(5.00)", "-5.00", "")]
    [InlineData("（５）", "-5", "")]
    [InlineData("5.00 CR", "-5.00", "")]
    [InlineData("5.00 DR", "5.00", "")]
    [InlineData("100,00 H", "-100,00", "")]
    [InlineData("+5", "5", "")]
    [InlineData("-", "0", "")]
    [InlineData("–", "0", "")]
    [InlineData("100,-", "100", "")]
    [InlineData("100.--", "100", "")]
    [InlineData("¥5", "5", "CNY JPY")]
    [InlineData("¥-5", "-5", "CNY JPY")]
    [InlineData("-¥5", "-5", "CNY JPY")]
    [InlineData("($5.00)", "-5.00", "USD HKD AUD CAD SGD NZD TWD MXN")]
    [InlineData("US$5", "5", "USD")]
    [InlineData("5,00 €", "5,00", "EUR")]
    [InlineData("CNY 5", "5", "CNY")]
    [InlineData("RMB5", "5", "CNY")]
    [InlineData("5 eur", "5", "EUR")]
    [InlineData("5円", "5", "JPY")]
    [InlineData("₩5", "5", "KRW")]
    [InlineData("5元", "5", "CNY HKD USD JPY TWD")]
    [InlineData("Fr. 5", "5", "CHF")]
    [InlineData("Rs.500", "500", "INR")]
    [InlineData(".50", ".50", "")]
    public void A_cell_is_taken_apart(string cell, string digits, string currencies)
    {
        var taken = AmountCell.Of(cell, TestImport.Vocabulary.Money);

        Assert.Equal(digits, (taken!.Value.IsNegative ? "-" : "") + taken.Value.Digits);
        Assert.Equal(currencies, string.Join(' ', taken.Value.Currencies));
        Assert.False(taken.Value.IsPercent);
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("５０％")]
    public void A_share_is_known_as_one(string cell) => Assert.True(AmountCell.Of(cell, TestImport.Vocabulary.Money)!.Value.IsPercent);

    [Theory]
    [InlineData("3.8万", 10_000)]
    [InlineData("3.8 万元", 10_000)]
    [InlineData("5 T€", 1_000)]
    [InlineData("5 Mio. EUR", 1_000_000)]
    public void What_a_1_is_may_stand_behind_it(string cell, int unit) => Assert.Equal(unit, AmountCell.Of(cell, TestImport.Vocabulary.Money)!.Value.Unit);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("-5 CR")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("5-6")]
    [InlineData("1e9")]
    [InlineData("10²")]
    [InlineData("5 apples")]
    [InlineData("EUR 5 USD")]
    [InlineData("5 EUR 6")]
    [InlineData("2026-11-20")]
    [InlineData("#N/A")]
    public void What_is_no_amount_is_none(string cell) => Assert.Null(AmountCell.Of(cell, TestImport.Vocabulary.Money));
}
