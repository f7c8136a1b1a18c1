using CollectionCoachBot.FollowUps;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-11-20", true)] // a Friday
    [InlineData("2026-11-21", false)] // a Saturday
    [InlineData("2026-10-01", false)] // National Day
    [InlineData("2026-10-08", true)] // the day after
    [InlineData("2026-10-10", true)] // a Saturday, worked instead
    [InlineData("2026-02-14", true)] // a Saturday before Spring Festival, worked instead
    [InlineData("2026-02-16", false)] // New Year's Eve
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2025-01-26", true)] // a Sunday, worked instead
    [InlineData("2024-02-09", true)] // New Year's Eve of 2024 was a working day by the notice
    [InlineData("2023-01-02", false)]
    [InlineData("2027-10-01", true)] // a Friday: 2027 isn't published, so weekends only
    [InlineData("2027-10-02", false)]
    public void Chinese_holidays_are_free_and_make_up_days_are_worked(string date, bool isWorkday) =>
        Assert.Equal(isWorkday, China.IsWorkday(Day(date)));

    [Theory]
    [InlineData("CN", "2026-05-01", nameof(CalendarBasis.Published))]
    [InlineData("CN", "2027-05-01", nameof(CalendarBasis.YearNotPublished))]
    [InlineData("cn", "2022-05-01", nameof(CalendarBasis.YearNotPublished))]
    [InlineData(null, "2023-05-01", nameof(CalendarBasis.Published))]
    [InlineData("US", "2026-07-04", nameof(CalendarBasis.WeekendsOnly))]
    public void A_calendar_says_what_it_rests_on(string? country, string date, string basis) =>
        Assert.Equal(basis, All.Of(country).Basis(Day(date)).ToString());

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday to Monday
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")] // 8, 9, and Saturday the 10th
    [InlineData("2026-10-08", -1, "2026-09-30")]
    [InlineData("2026-11-22", -1, "2026-11-20")]
    [InlineData("2026-11-25", -3, "2026-11-20")]
    public void Working_days_are_counted_over_weekends_and_holidays(string from, int days, string expected) =>
        Assert.Equal(Day(expected), China.Add(Day(from), days));

    [Theory]
    [InlineData("2026-11-20", "2026-11-27", 5)]
    [InlineData("2026-09-30", "2026-10-10", 3)]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-10", 0)]
    public void Working_days_between_two_dates_leave_the_first_one_out(string from, string to, int days) =>
        Assert.Equal(days, China.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-09-30", 7)]
    [InlineData("2026-09-24", 3)] // Mid-Autumn: Friday to Sunday
    [InlineData("2026-11-20", 0)] // an ordinary weekend
    [InlineData("2026-11-18", 0)]
    public void A_holiday_is_a_run_of_free_days_with_a_public_holiday_in_it(string lastWorkday, int days) =>
        Assert.Equal(days, China.HolidayAfter(Day(lastWorkday)));
}
