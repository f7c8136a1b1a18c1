using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Tests.Receivables.Import.Amounts;

public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData("万元", 10_000, null)]
    [InlineData("人民币万元", 10_000, "CNY")]
    [InlineData("百万円", 1_000_000, "JPY")]
    [InlineData("千円", 1_000, "JPY")]
    [InlineData("천원", 1_000, "KRW")]
    [InlineData("T€", 1_000, "EUR")]
    [InlineData("TEUR", 1_000, "EUR")]
    [InlineData("Tsd. EUR", 1_000, "EUR")]
    [InlineData("Mio. €", 1_000_000, "EUR")]
    [InlineData("thousands of USD", 1_000, "USD")]
    [InlineData("USD '000", 1_000, "USD")]
    [InlineData("元", 1, null)]
    [InlineData("EUR", null, "EUR")]
    [InlineData("usd", null, "USD")]
    [InlineData("¥", null, null)]
    public void A_unit_says_what_a_1_is_and_of_which_currency(string text, int? unit, string? currency) =>
        Assert.Equal((unit, currency), TestImport.Vocabulary.Money.UnitOf(text));

    [Theory]
    [InlineData("单位：人民币千元", 1_000, "CNY")]
    [InlineData("金额单位:万元", 10_000, null)]
    [InlineData("単位：千円", 1_000, "JPY")]
    [InlineData("(단위: 백만원)", 1_000_000, "KRW")]
    [InlineData("Open items (in T€)", 1_000, "EUR")]
    [InlineData("Alle Beträge in TEUR", 1_000, "EUR")]
    [InlineData("Amounts in thousands", 1_000, null)]
    [InlineData("All amounts in USD unless otherwise stated", null, "USD")]
    [InlineData("Currency: EUR", null, "EUR")]
    [InlineData("币种：人民币", null, "CNY")]
    public void A_title_may_name_the_unit(string title, int? unit, string? currency) =>
        Assert.Equal((unit, currency), TestImport.Vocabulary.Money.UnitIn(title));

    [Theory]
    [InlineData("编制单位：华信建材有限公司")]
    [InlineData("Customers in all regions")]
    [InlineData("Invoices in Germany")]
    [InlineData("Receivables in 2026")]
    [InlineData("Items in try")]
    public void Not_every_title_names_one(string title) => Assert.Null(TestImport.Vocabulary.Money.UnitIn(title));

    [Theory]
    [InlineData("余额（万元）", LedgerField.Open, 10_000, null)]
    [InlineData("Open Balance in T€", LedgerField.Open, 1_000, "EUR")]
    [InlineData("Amount (USD)", LedgerField.Amount, null, "USD")]
    [InlineData("amount_usd", LedgerField.Amount, null, "USD")]
    [InlineData("Amount, EUR", LedgerField.Amount, null, "EUR")]
    [InlineData("Due Date (DD/MM/YYYY)", LedgerField.DueOn, null, null)]
    [InlineData("Amount (incl. VAT)", LedgerField.Amount, null, null)]
    [InlineData("ＡＭＯＵＮＴ", LedgerField.Amount, null, null)]
    internal void A_heading_may_too(string heading, LedgerField field, int? unit, string? currency) =>
        Assert.Equal(new KnownHeading(field, unit, currency), TestImport.Vocabulary.Column(heading));

    [Theory]
    [InlineData("Amount (net)")]
    [InlineData("Total all")]
    [InlineData("Due Date in EUR")]
    [InlineData("金额（已收）")]
    public void What_changes_a_headings_meaning_is_not_passed_over(string heading) => Assert.Null(TestImport.Vocabulary.Column(heading));
}
