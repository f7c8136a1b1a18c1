using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps;

/// <summary>The small print under working days that don't rest on a published calendar.</summary>
internal static class CalendarNote
{
    /// <returns>Null where the calendar of the year is published.</returns>
    public static string? Of(CalendarBasis basis, int year, Words words, Language language) => basis switch
    {
        CalendarBasis.YearNotPublished => words.Card(language, "follow-ups.basis-year", ("year", year)),
        CalendarBasis.WeekendsOnly => words.Card(language, "follow-ups.basis-weekends"),
        _ => null,
    };
}
