namespace CollectionCoachBot.FollowUps;

/// <summary>When the reminder of a follow-up goes out.</summary>
internal static class ReminderTime
{
    /// <summary>
    /// At <paramref name="at"/> in the person's time zone on the day, or on their last working day before it. A time that a clock change
    /// skips moves on by what was skipped; of a time that comes twice the first counts.
    /// </summary>
    public static DateTimeOffset For(DateOnly dueOn, TimeOnly at, TimeZoneInfo zone, WorkCalendar calendar)
    {
        var local = calendar.OnOrBefore(dueOn).ToDateTime(at, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
