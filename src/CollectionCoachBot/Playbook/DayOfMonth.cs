namespace CollectionCoachBot.Playbook;

/// <summary>Days that come back every month. A day that a month lacks means its last.</summary>
internal static class DayOfMonth
{
    /// <summary>The first such day on or after <paramref name="from"/>.</summary>
    public static DateOnly Next(int day, DateOnly from)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var thisMonth = In(first, day);
        return thisMonth >= from ? thisMonth : In(first.AddMonths(1), day);
    }

    private static DateOnly In(DateOnly first, int day) => first.AddDays(Math.Clamp(day, 1, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
}
