using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.FollowUps;

/// <summary>When somebody is reminded, in their time zone and by the working days of the configured country.</summary>
internal sealed class ReminderTimes(WorkCalendars calendars, IOptions<FollowUpOptions> options, IOptions<ReceivablesOptions> business)
{
    public DateTimeOffset For(Person person, DateOnly dueOn) =>
        ReminderTime.For(dueOn, options.Value.RemindAt, ZoneOf(person), calendars.Of(null));

    /// <summary>Whether a reminder that was missed may go out at this moment: on a working day of theirs, not before the usual time.</summary>
    public bool MayGo(Person person, DateTimeOffset now)
    {
        var local = LocalTime(person, now);
        return calendars.Of(null).IsWorkday(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) >= options.Value.RemindAt;
    }

    /// <summary>The day of an instant where somebody is.</summary>
    public DateOnly DayOf(Person person, DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(person, instant));

    private DateTime LocalTime(Person person, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, ZoneOf(person)).DateTime;

    private TimeZoneInfo ZoneOf(Person person) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone ?? business.Value.TimeZone, out var zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById(business.Value.TimeZone);
}
