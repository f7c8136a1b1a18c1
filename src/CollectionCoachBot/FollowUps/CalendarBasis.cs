namespace CollectionCoachBot.FollowUps;

/// <summary>What the working days of a year rest on, so that a card can say it.</summary>
internal enum CalendarBasis
{
    /// <summary>The country's published holidays and make-up workdays.</summary>
    Published,

    /// <summary>The country's calendar of that year isn't published yet, or not known here: weekends only.</summary>
    YearNotPublished,

    /// <summary>No calendar of that country is known here: weekends only.</summary>
    WeekendsOnly,
}
