namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Reads each text once: a ledger has a million rows, but few days and words. What comes after the first 20,000 different ones is read each time.</summary>
internal sealed class Remembered<T>(Func<string, T> read)
{
    private const int Max = 20_000;

    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    public T Of(string text)
    {
        if (_known.TryGetValue(text, out var value))
            return value;
        value = read(text);
        if (_known.Count < Max)
            _known.Add(text, value);
        return value;
    }
}
