using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import;

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
    [InlineData("26-11-20", null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    internal void A_date_with_its_year_first_needs_no_order(string text, string? expected)
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
    [InlineData("1/2/26", DateOrder.MonthFirst, null)]
    internal void A_date_with_its_year_last_is_read_in_the_columns_order(string text, DateOrder order, string? expected) =>
        Assert.Equal(expected, DateText.Read(text, order)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
