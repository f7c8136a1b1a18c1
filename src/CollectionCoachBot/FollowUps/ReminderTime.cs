namespace CollectionCoachBot.FollowUps;

/// <summary>When the reminder of a follow-up goes out.</summary>
internal static class ReminderTime
{
    /// <summary>At <paramref name="at"/> in the person's time zone on the day, or on their last working day before it.</summary>
    public static DateTimeOffset For(DateOnly dueOn, TimeOnly at, TimeZoneInfo zone, WorkCalendar calendar) =>
        LocalTime.At(calendar.OnOrBefore(dueOn), at, zone);
}
