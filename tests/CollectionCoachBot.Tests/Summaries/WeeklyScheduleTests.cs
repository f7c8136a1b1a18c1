using System.Globalization;
using CollectionCoachBot.Summaries;

namespace CollectionCoachBot.Tests.Summaries;

public sealed class WeeklyScheduleTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "Monday", "09:00", "2026-11-20T00:00Z", "2026-11-23T01:00Z")]
    [InlineData("Asia/Shanghai", "Monday", "09:00", "2026-11-23T00:59Z", "2026-11-23T01:00Z")]
    [InlineData("Asia/Shanghai", "Monday", "09:00", "2026-11-23T01:00Z", "2026-11-30T01:00Z")]
    [InlineData("Asia/Shanghai", "Sunday", "23:59", "2026-11-22T15:58Z", "2026-11-22T15:59Z")]
    [InlineData("Pacific/Kiritimati", "Monday", "00:00", "2026-11-22T09:00Z", "2026-11-22T10:00Z")]
    [InlineData("Pacific/Pago_Pago", "Sunday", "23:00", "2026-11-23T09:00Z", "2026-11-23T10:00Z")]
    // The clocks go back on 2026-10-25 in Berlin: nine stays nine.
    [InlineData("Europe/Berlin", "Monday", "09:00", "2026-10-19T07:00Z", "2026-10-26T08:00Z")]
    // 02:30 on 2026-03-29 doesn't exist in Berlin: it comes as 03:30.
    [InlineData("Europe/Berlin", "Sunday", "02:30", "2026-03-28T00:00Z", "2026-03-29T01:30Z")]
    // 01:30 on 2026-11-01 comes twice in New York: the first counts.
    [InlineData("America/New_York", "Sunday", "01:30", "2026-10-31T00:00Z", "2026-11-01T05:30Z")]
    [InlineData("America/New_York", "Sunday", "01:30", "2026-11-01T05:30Z", "2026-11-08T06:30Z")]
    public void The_next_time_is_on_the_clocks_of_the_zone(string zone, string day, string time, string after, string next) =>
        Assert.Equal(Instant(next), Schedule(zone, day, time).After(Instant(after)));

    [Theory]
    [InlineData("2026-11-23T01:00Z", "2026-11-23T01:00Z")]
    [InlineData("2026-11-23T00:59Z", "2026-11-16T01:00Z")]
    [InlineData("2026-11-29T23:00Z", "2026-11-23T01:00Z")]
    public void The_last_time_is_what_a_pause_has_to_catch_up_with(string now, string last) =>
        Assert.Equal(Instant(last), Schedule("Asia/Shanghai", "Monday", "09:00").LastUntil(Instant(now)));

    [Fact]
    public void A_year_of_times_has_each_iso_week_once_wherever_the_clocks_change()
    {
        foreach (var zone in new[] { "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Africa/Casablanca" })
        {
            foreach (var time in new[] { "00:00", "01:30", "02:30", "23:59" })
            {
                var schedule = Schedule(zone, "Sunday", time);
                var at = schedule.After(Instant("2026-01-01T00:00Z"));
                var weeks = new HashSet<string>(StringComparer.Ordinal);
                for (var week = 0; week < 60; week++)
                {
                    Assert.True(weeks.Add(WeeklySchedule.WeekOf(at, schedule.Zone)));
                    var next = schedule.After(at);
                    Assert.InRange((next - at).TotalHours, (7 * 24) - 1, (7 * 24) + 1);
                    Assert.Equal(at, schedule.LastUntil(next.AddSeconds(-1)));
                    at = next;
                }
            }
        }
    }

    [Theory]
    [InlineData("2026-12-31T12:00Z", "2026-W53")]
    [InlineData("2027-01-03T12:00Z", "2026-W53")]
    [InlineData("2027-01-03T17:00Z", "2027-W01")]
    public void Weeks_are_those_of_iso_on_the_zones_clocks(string instant, string week) =>
        Assert.Equal(week, WeeklySchedule.WeekOf(Instant(instant), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));

    private static WeeklySchedule Schedule(string zone, string day, string time) => new(
        Enum.Parse<DayOfWeek>(day), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
