using CollectionCoachBot.Receivables.Import.Dates;

namespace CollectionCoachBot.Tests.Receivables.Import.Dates;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026/1/2", "2026-01-02")]
    [InlineData("2026.01.02", "2026-01-02")]
    [InlineData("20261120", "2026-11-20")]
    [InlineData("2026年1月2日", "2026-01-02")]
    [InlineData("2026-11-20T00:00:00Z", "2026-11-20")]
    [InlineData("2026-11-20 08:30", "2026-11-20")]
    [InlineData("２０２６－１１－２０", "2026-11-20")]
    [InlineData("2026-02-29", null)]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-13-01", null)]
    [InlineData("20261320", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("2026년 1월 2일", "2026-01-02")]
    [InlineData("2026. 1. 2.", "2026-01-02")]
    [InlineData("2026年1月2日（金）", "2026-01-02")]
    [InlineData("2026/1/2 上午 12:00:00", "2026-01-02")]
    [InlineData("2026-11-20T00:00:00+08:00", "2026-11-20")]
    [InlineData("02-Jan-2026", "2026-01-02")]
    [InlineData("02-JAN-26", "2026-01-02")]
    [InlineData("Jan 2, 2026", "2026-01-02")]
    [InlineData("January 2nd, 2026", "2026-01-02")]
    [InlineData("Fri, 2 Jan 2026", "2026-01-02")]
    [InlineData("Friday, January 2, 2026", "2026-01-02")]
    [InlineData("2. März 2026", "2026-03-02")]
    [InlineData("Freitag, 2. Januar 2026", "2026-01-02")]
    [InlineData("2026-Dez-31", "2026-12-31")]
    [InlineData("31-Nov-2026", null)]
    [InlineData("2 janv. 2026", null)]
    [InlineData("Jan 2026", null)]
    [InlineData("Nov-26", null)]
    [InlineData("46000", null)]
    [InlineData("1.234,56", null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    internal void A_date_with_a_whole_year_first_or_a_months_name_needs_no_order(string text, string? expected)
    {
        Assert.Equal(expected, DateText.Read(text, DateOrder.MonthFirst)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateText.Read(text, DateOrder.MonthFirst), DateText.Read(text, DateOrder.DayFirst));
    }

    [Theory]
    [InlineData("1/2/2026", DateOrder.MonthFirst, "2026-01-02")]
    [InlineData("1/2/2026", DateOrder.DayFirst, "2026-02-01")]
    [InlineData("20.11.2026", DateOrder.DayFirst, "2026-11-20")]
    [InlineData("20.11.2026", DateOrder.MonthFirst, null)]
    [InlineData("11-20-2026 12:00:00 AM", DateOrder.MonthFirst, "2026-11-20")]
    [InlineData("1 2 2026", DateOrder.MonthFirst, "2026-01-02")]
    [InlineData("1. 2. 2026", DateOrder.DayFirst, "2026-02-01")]
    [InlineData("1/2/26", DateOrder.MonthFirst, "2026-01-02")]
    [InlineData("1/2/98", DateOrder.DayFirst, "1998-02-01")]
    [InlineData("26.11.20", DateOrder.YearFirst, "2026-11-20")]
    [InlineData("26.11.20", DateOrder.DayFirst, "2020-11-26")]
    [InlineData("26.11.20", DateOrder.MonthFirst, null)]
    [InlineData("1/2/2026", DateOrder.YearFirst, null)]
    [InlineData("1-2/2026", DateOrder.MonthFirst, null)]
    internal void A_date_of_three_numbers_is_read_in_the_columns_order(string text, DateOrder order, string? expected) =>
        Assert.Equal(expected, DateText.Read(text, order)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("46000", "2025-12-09")]
    [InlineData("46000.75", "2025-12-09")]
    [InlineData("32873", null)]
    [InlineData("460000", null)]
    [InlineData("4600", null)]
    [InlineData("-46000", null)]
    internal void A_number_of_days_is_one_of_a_plausible_year(string text, string? expected) =>
        Assert.Equal(expected, DateText.Serial(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("R8.1.2", true)]
    [InlineData("令和8年1月2日", true)]
    [InlineData("令和元年5月1日", true)]
    [InlineData("民國115年1月2日", true)]
    [InlineData("2026年1月2日", false)]
    internal void A_date_of_an_era_is_known_for_one(string text, bool expected) => Assert.Equal(expected, DateText.IsOfEra(text));
}
