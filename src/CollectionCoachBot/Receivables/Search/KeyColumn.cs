using System.Text;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// All keys of one kind (names, codes, spellings) as one string, so that a search is one vectorised scan instead of a hundred thousand
/// small ones. Immutable once built; a customer may have several keys, and customers come in the order in which they are added.
/// </summary>
internal sealed class KeyColumn
{
    /// <summary>Stands before and after every key; normalised text never contains it.</summary>
    private const char Edge = '\n';

    private readonly string _text;
    private readonly int[] _starts;
    private readonly int[] _customers;
    private readonly int[] _coreLengths;
    private readonly bool _bySyllable;

    private KeyColumn(Builder builder, bool bySyllable)
    {
        _text = builder.Text.Append(Edge).ToString();
        _starts = [.. builder.Starts, _text.Length];
        _customers = [.. builder.Customers];
        _coreLengths = [.. builder.CoreLengths];
        _bySyllable = bySyllable;
    }

    /// <summary>The customers with a key that is, begins with or contains the text, in the order of the keys; one may come twice.</summary>
    /// <param name="text">Normalised, not empty.</param>
    /// <param name="match">Exact, Prefix or Contains.</param>
    public IEnumerable<int> Find(string text, CustomerMatch match)
    {
        var comparison = _bySyllable ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var sought = match == CustomerMatch.Contains ? text : Edge + text;
        for (var at = 0; (at = _text.IndexOf(sought, at, comparison)) >= 0;)
        {
            var start = match == CustomerMatch.Contains ? at : at + 1;
            var key = KeyAt(start);
            if (Counts(key, start - _starts[key], text.Length, match))
            {
                yield return _customers[key];
                at = _starts[key + 1] - 1;
            }
            else
            {
                at++;
            }
        }
    }

    private bool Counts(int key, int offset, int length, CustomerMatch match)
    {
        // What stands in the suffix alone ("有限公司") would be found in everybody.
        if (offset >= _coreLengths[key])
            return false;
        if (_bySyllable && !IsSyllableStart(_text[_starts[key] + offset]))
            return false;
        var keyLength = _starts[key + 1] - _starts[key] - 1;
        return match != CustomerMatch.Exact || length == keyLength || length == _coreLengths[key];
    }

    private static bool IsSyllableStart(char c) => char.IsAsciiLetterUpper(c) || !char.IsAsciiLetterLower(c);

    private int KeyAt(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Collects keys.</summary>
    public sealed class Builder
    {
        public StringBuilder Text { get; } = new(new string(Edge, 1));

        public List<int> Starts { get; } = [];

        public List<int> Customers { get; } = [];

        public List<int> CoreLengths { get; } = [];

        public void Add(int customer, string key, int coreLength)
        {
            if (key.Length == 0)
                return;
            if (Starts.Count > 0)
                Text.Append(Edge);
            Starts.Add(Text.Length);
            Customers.Add(customer);
            CoreLengths.Add(coreLength);
            Text.Append(key);
        }

        /// <param name="bySyllable">The keys are spellings with a capital at each syllable: case is ignored and a match begins at a syllable.</param>
        public KeyColumn Build(bool bySyllable) => new(this, bySyllable);
    }
}
