namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds how many typing errors (a character missing, too many, wrong, or two swapped) stand between a typed text and the nearest part of another. For each
/// number of errors a row of bits says which beginnings of the typed text end here (Wu and Manber's method, with swapping added).
/// </summary>
internal sealed class TypingErrors
{
    /// <summary>The bits of a row; what was typed beyond is not compared.</summary>
    private const int Longest = 64;

    private readonly ulong[] _ascii = new ulong[128];
    private readonly Dictionary<char, ulong> _others = [];
    private readonly int _length;
    private readonly int _most;

    /// <param name="typed">Normalised, not empty.</param>
    /// <param name="most">So many errors at most.</param>
    public TypingErrors(ReadOnlySpan<char> typed, int most)
    {
        (_length, _most) = (Math.Min(typed.Length, Longest), most);
        for (var i = 0; i < _length; i++)
        {
            if (typed[i] < _ascii.Length)
                _ascii[typed[i]] |= 1UL << i;
            else
                _others[typed[i]] = _others.GetValueOrDefault(typed[i]) | 1UL << i;
        }
    }

    /// <summary>The fewest errors with which the typed text stands somewhere in the text; null: too many.</summary>
    public int? In(ReadOnlySpan<char> text)
    {
        Span<ulong> now = stackalloc ulong[_most + 1], before = stackalloc ulong[_most + 1], earlier = stackalloc ulong[_most + 1];
        for (var errors = 0; errors <= _most; errors++)
            before[errors] = earlier[errors] = (1UL << errors) - 1;
        var whole = 1UL << _length - 1;
        var least = _most + 1;
        var lastPlaces = 0UL;
        foreach (var c in text)
        {
            var places = PlacesOf(c);
            now[0] = (before[0] << 1 | 1) & places;
            for (var errors = 1; errors <= _most; errors++)
            {
                var swapped = ((earlier[errors - 1] << 1 | 1) & places) << 1 & lastPlaces;
                now[errors] = (before[errors] << 1 | 1) & places | before[errors - 1] | before[errors - 1] << 1 | now[errors - 1] << 1 | swapped | (1UL << errors) - 1;
            }

            for (var errors = 0; errors < least; errors++)
            {
                if ((now[errors] & whole) != 0)
                    least = errors;
            }

            if (least == 0)
                return 0;
            var spent = earlier;
            earlier = before;
            before = now;
            now = spent;
            lastPlaces = places;
        }

        return least <= _most ? least : null;
    }

    private ulong PlacesOf(char c) => c < _ascii.Length ? _ascii[c] : _others.GetValueOrDefault(c);
}
