using System.Globalization;
using CollectionCoachBot.Receivables.Import.Dates;

namespace CollectionCoachBot.Tests.Receivables.Import.Dates;

public sealed class PaymentTermsTests
{
    [Theory]
    [InlineData("30", "2026-02-14")]
    [InlineData("0", "2026-01-15")]
    [InlineData("net 30", "2026-02-14")]
    [InlineData("Net30", "2026-02-14")]
    [InlineData("NET 30 DAYS", "2026-02-14")]
    [InlineData("n/30", "2026-02-14")]
    [InlineData("30 days net", "2026-02-14")]
    [InlineData("within 30 days", "2026-02-14")]
    [InlineData("2/10 net 30", "2026-02-14")]
    [InlineData("2/10, n/30", "2026-02-14")]
    [InlineData("2% 10 net 30", "2026-02-14")]
    [InlineData("2% 10 Tage, 30 Tage netto", "2026-02-14")]
    [InlineData("14 Tage 2% Skonto, 30 Tage netto", "2026-02-14")]
    [InlineData("30 Tage netto", "2026-02-14")]
    [InlineData("Zahlbar innerhalb 30 Tagen", "2026-02-14")]
    [InlineData("netto 30 Tage", "2026-02-14")]
    [InlineData("30天", "2026-02-14")]
    [InlineData("账期：30天", "2026-02-14")]
    [InlineData("３０日", "2026-02-14")]
    [InlineData("30일 이내", "2026-02-14")]
    [InlineData("2 months", "2026-03-15")]
    [InlineData("3个月", "2026-04-15")]
    [InlineData("EOM", "2026-01-31")]
    [InlineData("EOM+30", "2026-03-02")]
    [InlineData("net 30 EOM", "2026-03-02")]
    [InlineData("30 days end of month", "2026-03-02")]
    [InlineData("月结30天", "2026-03-02")]
    [InlineData("月结60", "2026-04-01")]
    [InlineData("Monatsende", "2026-01-31")]
    [InlineData("当月底", "2026-01-31")]
    [InlineData("10. des Folgemonats", "2026-02-10")]
    [InlineData("zum 10. des Folgemonats", "2026-02-10")]
    [InlineData("15th of following month", "2026-02-15")]
    [InlineData("end of next month", "2026-02-28")]
    [InlineData("次月10日", "2026-02-10")]
    [InlineData("翌月末払い", "2026-02-28")]
    [InlineData("月末締め翌月末払い", "2026-02-28")]
    [InlineData("익월 말일", "2026-02-28")]
    [InlineData("due on receipt", "2026-01-15")]
    [InlineData("sofort fällig", "2026-01-15")]
    [InlineData("现结", "2026-01-15")]
    [InlineData("月结", null)]
    [InlineData("20日締め翌月末払い", null)]
    [InlineData("30 days after delivery", null)]
    [InlineData("验收后30天", null)]
    [InlineData("30-60", null)]
    [InlineData("30/60/90", null)]
    [InlineData("50% in advance, rest net 30", null)]
    [InlineData("800 days", null)]
    [InlineData("-30", null)]
    [InlineData("45. des Folgemonats", null)]
    [InlineData("as agreed", null)]
    [InlineData("", null)]
    internal void An_invoice_of_15_January_is_due(string terms, string? expected) =>
        Assert.Equal(expected, PaymentTerms.Of(terms)?.DueOn(new DateOnly(2026, 1, 15)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-01-31", "1 month", "2026-02-28")]
    [InlineData("2026-01-31", "EOM", "2026-01-31")]
    [InlineData("2026-12-31", "31st of next month", "2027-01-31")]
    [InlineData("2026-01-31", "30. des Folgemonats", "2026-02-28")]
    internal void Short_months_end_earlier(string issuedOn, string terms, string expected) =>
        Assert.Equal(Day(expected), PaymentTerms.Of(terms)!.DueOn(Day(issuedOn)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
