namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>How a column writes dates. One that begins with a year of four digits, or names its month, needs none of this.</summary>
internal enum DateOrder
{
    /// <summary>11/20/2026, 11/20/26.</summary>
    MonthFirst,

    /// <summary>20.11.2026, 20.11.26.</summary>
    DayFirst,

    /// <summary>26.11.20: only where years have two digits.</summary>
    YearFirst,
}
