using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Tests.Conversation;

/// <summary>Days as people type them, on Monday, November 23, 2026.</summary>
public sealed class DayReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2026/12/1", "2026-12-01")]
    [InlineData("2026年12月1日", "2026-12-01")]
    [InlineData("12月1日", "2026-12-01")]
    [InlineData("１２月１日", "2026-12-01")]
    [InlineData("11月23号", "2026-11-23")]
    [InlineData("11月22日", "2027-11-22")]
    [InlineData("25号", "2026-11-25")]
    [InlineData("5号", "2026-12-05")]
    [InlineData("Dec 1", "2026-12-01")]
    [InlineData("December 1st", "2026-12-01")]
    [InlineData("1 Dec 2026", "2026-12-01")]
    [InlineData("the 1st of December", "2026-12-01")]
    [InlineData("Jan. 5, 2027", "2027-01-05")]
    [InlineData("jan 5", "2027-01-05")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("monday", "2026-11-30")]
    [InlineData("this Friday", "2026-11-27")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("周五", "2026-11-27")]
    [InlineData("本周五", "2026-11-27")]
    [InlineData("下周五", "2026-12-04")]
    [InlineData("下下周一", "2026-12-07")]
    [InlineData("下星期天", "2026-12-06")]
    [InlineData("next week", "2026-11-30")]
    [InlineData("in 2 weeks", "2026-12-07")]
    [InlineData("two weeks from now", "2026-12-07")]
    [InlineData("in a month", "2026-12-23")]
    [InlineData("两周后", "2026-12-07")]
    [InlineData("10天后", "2026-12-03")]
    [InlineData("十天之后", "2026-12-03")]
    [InlineData("三个月后", "2027-02-23")]
    [InlineData("半个月后", "2026-12-08")]
    [InlineData("tomorrow", "2026-11-24")]
    [InlineData("后天", "2026-11-25")]
    [InlineData("月底", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("年底", "2026-12-31")]
    public void A_day_is_read(string typed, string day) =>
        Assert.Equal(day, DayReader.Read(typed, Today)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("3/4")]
    [InlineData("03-04-2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2月30日")]
    [InlineData("31号31号")]
    [InlineData("Foo 3")]
    [InlineData("they sign")]
    [InlineData("")]
    [InlineData("周八")]
    [InlineData("99999999999999999999号")]
    public void What_is_no_day_or_two_days_is_none(string typed) => Assert.Null(DayReader.Read(typed, Today));

    [Fact]
    public void A_day_that_this_month_lacks_is_not_moved() => Assert.Null(DayReader.Read("31号", new DateOnly(2027, 2, 10)) is { Month: 2 } ? "moved" : null);
}
