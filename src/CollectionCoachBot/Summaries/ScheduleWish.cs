namespace CollectionCoachBot.Summaries;

/// <summary>What somebody said of when the summary should come; null: not said.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Time">The time of day.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="NotUnderstood">Words that are none of these; null: everything was understood.</param>
internal sealed record ScheduleWish(DayOfWeek? Day, TimeOnly? Time, string? TimeZone, string? NotUnderstood);
