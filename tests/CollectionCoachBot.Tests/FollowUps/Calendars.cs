using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Tests.FollowUps;

/// <summary>The calendars that the product ships.</summary>
internal static class Calendars
{
    public static WorkCalendars All { get; } = WorkCalendars.Load(AppContext.BaseDirectory, "CN");

    public static WorkCalendar China { get; } = All.Of("CN");

    public static DateOnly Day(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
}
