using System.Collections.Frozen;

namespace CollectionCoachBot.FollowUps;

/// <summary>
/// Which days are worked in a country. Saturdays and Sundays are free, public holidays too, make-up workdays are not.
/// A year without a published calendar falls back to weekends; <see cref="Basis"/> says so.
/// </summary>
/// <param name="years">The years whose calendar is published; empty for a country of which only weekends are known.</param>
/// <param name="holidays">Days off that a notice names.</param>
/// <param name="workdays">Weekend days that are worked.</param>
internal sealed class WorkCalendar(IEnumerable<int> years, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> workdays)
{
    private readonly FrozenSet<int> _years = years.ToFrozenSet();
    private readonly FrozenSet<DateOnly> _holidays = holidays.ToFrozenSet();
    private readonly FrozenSet<DateOnly> _workdays = workdays.ToFrozenSet();

    public static WorkCalendar Weekends { get; } = new([], [], []);

    public CalendarBasis Basis(DateOnly date) =>
        _years.Count == 0 ? CalendarBasis.WeekendsOnly : _years.Contains(date.Year) ? CalendarBasis.Published : CalendarBasis.YearNotPublished;

    public bool IsWorkday(DateOnly date) =>
        _workdays.Contains(date) || date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(date);

    /// <summary><paramref name="date"/> itself when it is worked, else the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkday(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary><paramref name="date"/> itself when it is worked, else the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkday(date))
            date = date.AddDays(-1);
        return date;
    }

    /// <summary>The working day <paramref name="days"/> working days after (or, negative, before) a date that needn't be one itself. 0: on or after it.</summary>
    public DateOnly Add(DateOnly date, int days)
    {
        if (days == 0)
            return OnOrAfter(date);
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkday(date))
                left--;
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; 0 when it isn't later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            if (IsWorkday(date))
                days++;
        }

        return days;
    }

    /// <summary>How many free days follow a working day without a break, where a public holiday is among them; else 0 (an ordinary weekend).</summary>
    public int HolidayAfter(DateOnly workday)
    {
        var (days, named) = (0, false);
        for (var date = workday.AddDays(1); !IsWorkday(date); date = date.AddDays(1))
        {
            days++;
            named |= _holidays.Contains(date);
        }

        return named ? days : 0;
    }
}
