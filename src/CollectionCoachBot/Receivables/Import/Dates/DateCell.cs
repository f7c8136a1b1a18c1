namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>Which days a text can mean.</summary>
internal sealed class DateCell
{
    private readonly DateOnly?[] _readings;

    private DateCell(params DateOnly?[] readings) => _readings = readings;

    /// <summary>A date that can be read in one way only: its year has four digits and stands first, or its month has a name.</summary>
    public static DateCell Certain(DateOnly day) => new(day, day, day)
    {
        IsCertain = true,
        Turned = day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : null,
    };

    /// <summary>Numbers whose order decides; null: they are no date in that order.</summary>
    public static DateCell Ordered(DateOnly? monthFirst, DateOnly? dayFirst, DateOnly? yearFirst, bool isShort) => new(monthFirst, dayFirst, yearFirst) { IsShort = isShort };

    public bool IsCertain { get; private init; }

    /// <summary>The year has two digits.</summary>
    public bool IsShort { get; private init; }

    public DateOnly? this[DateOrder order] => _readings[(int)order];

    /// <summary>The day with its month and day turned about; null: that is none, or the same.</summary>
    public DateOnly? Turned { get; private init; }

    /// <summary>Whether it can be read in more than one way.</summary>
    public bool IsOpen => _readings.OfType<DateOnly>().Distinct().Count() > 1;
}
