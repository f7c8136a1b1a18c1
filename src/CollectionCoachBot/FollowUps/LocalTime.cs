namespace CollectionCoachBot.FollowUps;

/// <summary>Days and times on somebody's clocks and calendar.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The instant, in UTC, of a time of day in a time zone. A time that the clocks skip comes as much later as they skip (02:30 as 03:30);
    /// of a time that comes twice the first counts.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);

        // The offset before the skip, read on the clocks after it, is later by just what was skipped.
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>A day of the month that <paramref name="month"/> lies in; one that the month lacks means its last.</summary>
    public static DateOnly InMonth(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
