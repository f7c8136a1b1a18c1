namespace CollectionCoachBot.Claims.Interest;

/// <summary>Days of one rate.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, which counts.</param>
/// <param name="BasePercent">The published rate that it is built on; null: the rate stands by itself.</param>
/// <param name="LowPercent">The lower end of what may be claimed.</param>
/// <param name="HighPercent">The upper end; the same where it isn't a range.</param>
/// <param name="Per">What the percentages are for.</param>
internal sealed record InterestPart(DateOnly From, DateOnly To, decimal? BasePercent, decimal LowPercent, decimal HighPercent, RatePeriod Per)
{
    /// <summary>A year of 365 days whatever the calendar: the same day costs the same in a leap year.</summary>
    public const decimal DaysOfAYear = 365m;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Not rounded: a line is rounded once.</summary>
    public (decimal Low, decimal High) On(decimal principal) => (On(principal, LowPercent), On(principal, HighPercent));

    private decimal On(decimal principal, decimal percent) => principal * percent * Days / (Per == RatePeriod.Day ? 100m : 100m * DaysOfAYear);
}
