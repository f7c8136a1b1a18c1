using System.Globalization;
using CollectionCoachBot.FollowUps;
using static CollectionCoachBot.Tests.FollowUps.Calendars;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class ReminderTimeTests
{
    [Theory]
    [InlineData("2026-11-24", "Asia/Shanghai", "2026-11-24T01:00Z")]
    [InlineData("2026-11-24", "America/New_York", "2026-11-24T14:00Z")]
    [InlineData("2026-10-05", "Asia/Shanghai", "2026-09-30T01:00Z")] // off that day: the last working day before
    [InlineData("2026-10-10", "Asia/Shanghai", "2026-10-10T01:00Z")] // a worked Saturday
    [InlineData("2026-11-22", "Asia/Shanghai", "2026-11-20T01:00Z")]
    [InlineData("2026-03-30", "Europe/Berlin", "2026-03-30T07:00Z")] // summer time since Sunday
    [InlineData("2026-03-27", "Europe/Berlin", "2026-03-27T08:00Z")]
    public void It_goes_out_at_nine_on_the_day_or_the_working_day_before(string dueOn, string zone, string expected) =>
        Assert.Equal(Instant(expected), ReminderTime.For(Day(dueOn), new TimeOnly(9, 0), TimeZoneInfo.FindSystemTimeZoneById(zone), China));

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30Z")] // 02:30 doesn't exist: 03:30 summer time, as everywhere
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30Z")] // 02:30 comes twice: the first
    public void A_time_that_the_clock_change_skips_or_doubles_is_still_one_instant(string dueOn, string at, string expected)
    {
        var everyDay = new WorkCalendar([], [], [Day("2026-03-29"), Day("2026-10-25")]);

        var instant = ReminderTime.For(Day(dueOn), TimeOnly.Parse(at, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), everyDay);

        Assert.Equal(Instant(expected), instant);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
