using System.Collections;
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

    /// <summary>Where a syllable begins; null: a match may begin anywhere.</summary>
    private readonly BitArray? _syllables;

    private KeyColumn(Builder builder, bool bySyllable)
    {
        var text = builder.Text.Append(Edge).ToString();
        _syllables = bySyllable ? new BitArray([.. text.Select(c => !char.IsAsciiLetterLower(c))]) : null;
        _text = bySyllable ? text.ToLowerInvariant() : text;
        _starts = [.. builder.Starts, _text.Length];
        _customers = [.. builder.Customers];
        _coreLengths = [.. builder.CoreLengths];
    }

    /// <summary>The customers with a key that is, begins with or contains the text, in the order of the keys; one may come twice.</summary>
    /// <param name="text">Normalised, not empty.</param>
    /// <param name="match">Exact, Prefix or Contains.</param>
    public IEnumerable<int> Find(string text, CustomerMatch match)
    {
        var sought = match == CustomerMatch.Contains ? text : Edge + text;
        for (var at = 0; (at = _text.IndexOf(sought, at, StringComparison.Ordinal)) >= 0;)
        {
            var start = match == CustomerMatch.Contains ? at : at + 1;
            var key = KeyAt(start);
            var offset = start - _starts[key];

            // What stands in the suffix alone ("有限公司") would be found in everybody.
            if (offset >= _coreLengths[key])
            {
                at = _starts[key + 1] - 1;
            }
            else if (_syllables is not null && !_syllables[start])
            {
                at++;
            }
            else
            {
                if (match != CustomerMatch.Exact || IsWhole(key, text.Length))
                    yield return _customers[key];
                at = _starts[key + 1] - 1;
            }
        }
    }

    private bool IsWhole(int key, int length) => length == _coreLengths[key] || length == _starts[key + 1] - _starts[key] - 1;

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

        /// <param name="bySyllable">The keys are spellings with a capital at each syllable: a match begins at a syllable, and the text is in lower case.</param>
        public KeyColumn Build(bool bySyllable) => new(this, bySyllable);
    }
}
