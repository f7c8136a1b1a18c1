using System.Globalization;
using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Summaries;

/// <summary>A weekday and a time on the clocks of a time zone. Pure.</summary>
internal sealed record WeeklySchedule(DayOfWeek Day, TimeOnly Time, TimeZoneInfo Zone)
{
    /// <summary>The first time after <paramref name="instant"/>.</summary>
    public DateTimeOffset After(DateTimeOffset instant)
    {
        var date = Local(instant).AddDays(-1);
        while (date.DayOfWeek != Day || At(date) <= instant)
            date = date.AddDays(1);
        return At(date);
    }

    /// <summary>The last time at or before <paramref name="instant"/>: what a program that was down has to catch up with, once.</summary>
    public DateTimeOffset LastUntil(DateTimeOffset instant)
    {
        var date = Local(instant).AddDays(1);
        while (date.DayOfWeek != Day || At(date) > instant)
            date = date.AddDays(-1);
        return At(date);
    }

    /// <summary>The ISO week, as <c>2026-W47</c>, of an instant on the zone's clocks.</summary>
    public static string WeekOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(local)}-W{ISOWeek.GetWeekOfYear(local):00}");
    }

    /// <summary>The Monday of a week in the form of <see cref="WeekOf"/>.</summary>
    public static DateOnly MondayOf(string week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(
        int.Parse(week.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(week.AsSpan(6), CultureInfo.InvariantCulture), DayOfWeek.Monday));

    private DateOnly Local(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    private DateTimeOffset At(DateOnly date) => LocalTime.At(date, Time, Zone);
}
