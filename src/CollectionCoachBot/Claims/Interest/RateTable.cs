namespace CollectionCoachBot.Claims.Interest;

/// <summary>A published rate by day. It knows where its knowledge begins and ends, and guesses nothing beyond.</summary>
internal sealed class RateTable
{
    private readonly List<(DateOnly From, decimal Percent)> _rows;

    /// <param name="rows">In any order: the first day of each rate.</param>
    /// <param name="knownUntil">The last day for which the newest of them is known to hold.</param>
    /// <param name="checkedOn">When somebody compared it with its source.</param>
    public RateTable(IEnumerable<(DateOnly From, decimal Percent)> rows, DateOnly knownUntil, DateOnly checkedOn)
    {
        _rows = [.. rows.OrderBy(row => row.From)];
        (KnownUntil, CheckedOn) = (knownUntil, checkedOn);
    }

    public DateOnly KnownFrom => _rows[0].From;

    public DateOnly KnownUntil { get; }

    public DateOnly CheckedOn { get; }

    /// <summary>In percent a year; null: not known for that day.</summary>
    public decimal? At(DateOnly day) =>
        day < KnownFrom || day > KnownUntil ? null : _rows.Last(row => row.From <= day).Percent;

    /// <summary>The stretches of one rate between two days, both included; what isn't known is left out at both ends.</summary>
    public IEnumerable<(DateOnly From, DateOnly To, decimal Percent)> Between(DateOnly first, DateOnly last)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var end = i + 1 < _rows.Count ? _rows[i + 1].From.AddDays(-1) : KnownUntil;
            var (from, to) = (Later(first, _rows[i].From), Earlier(last, Earlier(end, KnownUntil)));
            if (from <= to)
                yield return (from, to, _rows[i].Percent);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
