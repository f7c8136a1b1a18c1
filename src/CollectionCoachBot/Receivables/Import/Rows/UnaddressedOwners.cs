namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>
/// Counts the names in the owners' column that are no addresses and of which nobody has said whose they are: a ledger with salespeople's names
/// would else tell as many equal rejections as it has rows.
/// </summary>
internal sealed class UnaddressedOwners
{
    /// <summary>Why such a row is rejected.</summary>
    public const string Reason = "bad-owner";

    private const int Told = 10;

    /// <summary>A column with more than these holds remarks; what comes after them is counted by its rows only.</summary>
    private const int MostNames = 10_000;

    private readonly Dictionary<string, (string Name, int Rows)> _names = new(StringComparer.Ordinal);
    private int _rows;

    public void Add(string name)
    {
        _rows++;
        var key = FoldedName.Of(name);
        if (_names.TryGetValue(key, out var known))
            _names[key] = (known.Name, known.Rows + 1);
        else if (_names.Count < MostNames)
            _names.Add(key, (name, 1));
    }

    /// <summary>Those with the most rows, and how many others there are; null: there are none at all.</summary>
    public UnaddressedNames? Names => _rows == 0 ? null : new UnaddressedNames(
        [.. _names.Values.OrderByDescending(name => name.Rows).ThenBy(name => name.Name, StringComparer.Ordinal).Take(Told).Select(name => new NameRows(name.Name, name.Rows))],
        Math.Max(0, _names.Count - Told),
        _rows);
}
