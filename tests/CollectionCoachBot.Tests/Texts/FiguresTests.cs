using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Texts;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("380000", "CNY", Language.Chinese, "380,000.00元")]
    [InlineData("380000", "CNY", Language.English, "CNY 380,000.00")]
    [InlineData("4284.29", "USD", Language.Chinese, "USD 4,284.29")]
    [InlineData("0", "EUR", Language.English, "EUR 0.00")]
    [InlineData("5000000", "JPY", Language.English, "JPY 5,000,000")]
    [InlineData("5000000.5", "JPY", Language.Chinese, "JPY 5,000,000.5")]
    [InlineData("1000.25", "KWD", Language.English, "KWD 1,000.250")]
    internal void An_amount_is_written_with_its_currency(string amount, string currency, Language language, string written) =>
        Assert.Equal(written, Figures.Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency, language));

    [Theory]
    [InlineData("380000", "CNY", Language.Chinese, "38万")]
    [InlineData("52300", "CNY", Language.Chinese, "5.23万")]
    [InlineData("52345.67", "CNY", Language.Chinese, "52,345.67元")]
    [InlineData("9800", "CNY", Language.Chinese, "9,800元")]
    [InlineData("380000", "USD", Language.English, "USD 380,000")]
    internal void An_amount_is_said_as_people_say_it(string amount, string currency, Language language, string said) =>
        Assert.Equal(said, Figures.SpokenMoney(decimal.Parse(amount, CultureInfo.InvariantCulture), currency, language));

    [Theory]
    [InlineData("2026-12-05", Language.Chinese, "12月5日（周六）")]
    [InlineData("2026-12-05", Language.English, "Sat, Dec 5")]
    [InlineData("2027-01-04", Language.Chinese, "2027年1月4日（周一）")]
    [InlineData("2027-01-04", Language.English, "Mon, Jan 4, 2027")]
    internal void A_date_has_its_weekday_and_its_year_when_it_is_another(string date, Language language, string written) =>
        Assert.Equal(written, Figures.Date(DateOnly.Parse(date, CultureInfo.InvariantCulture), new DateOnly(2026, 11, 21), language));

    [Theory]
    [InlineData("2026-11-22T16:30:00Z", Language.Chinese, "11月23日（周一） 00:30")]
    [InlineData("2026-11-22T16:30:00Z", Language.English, "Mon, Nov 23 00:30")]
    [InlineData("2026-12-31T16:00:00Z", Language.English, "Fri, Jan 1, 2027 00:00")]
    internal void A_moment_is_told_in_the_zone_s_time_with_its_year_when_it_is_another(string at, Language language, string written)
    {
        var (moment, now) = (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero));

        Assert.Equal(written, Figures.Moment(moment, now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), language));
    }
}
