namespace CollectionCoachBot.Receivables.Import;

/// <summary>How the dates of a file are read, column by column.</summary>
/// <param name="forms">Of every column of dates that the file has.</param>
/// <param name="findings">What isn't plain.</param>
internal sealed class DateReading(IReadOnlyDictionary<LedgerField, DateForm> forms, IReadOnlyList<DateFinding> findings)
{
    /// <summary>More different texts aren't remembered: a ledger has a million rows, but few days.</summary>
    private const int MaxKnown = 20_000;

    private readonly Dictionary<(string, DateForm), DateOnly?> _known = [];

    public IReadOnlyList<DateFinding> Findings => findings;

    /// <summary>The day; null where the cell holds none.</summary>
    public DateOnly? Read(LedgerField field, string text)
    {
        var key = (text, forms[field]);
        if (_known.TryGetValue(key, out var day))
            return day;
        day = key.Item2.Read(text);
        if (_known.Count < MaxKnown)
            _known.Add(key, day);
        return day;
    }
}
