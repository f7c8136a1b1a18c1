namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>Rows that speak against a way to read dates.</summary>
internal sealed class DateDoubts
{
    /// <summary>More different dates than these prove no more.</summary>
    private const int Enough = 10;

    /// <summary>Slips of the keyboard may speak against the truth too, but so much less often.</summary>
    private const int Times = 20;

    private readonly HashSet<(string?, string?, string?)> _different = [];

    public int Rows { get; private set; }

    /// <summary>Of them those with different dates: one date on a thousand rows proves no more than on one.</summary>
    public int Different => _different.Count;

    /// <summary>The first of them.</summary>
    public int? Line { get; private set; }

    public void Add(int line, (string?, string?, string?) dates)
    {
        Rows++;
        Line ??= line;
        if (_different.Count < Enough)
            _different.Add(dates);
    }

    /// <summary>Whether these are so many more than another way's that the other way is the right one.</summary>
    /// <param name="other">The other way's.</param>
    /// <param name="atLeast">So many different ones make sure.</param>
    public bool Outweigh(DateDoubts other, int atLeast) => Different >= atLeast && Rows > other.Rows * Times;
}
