using System.Numerics;
using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>Counts for all customers at once how many of some terms each lacks: the counts' binary digits stand in five sets, so that a processor adds to hundreds at a time.</summary>
internal sealed class MissCounter : IDisposable
{
    /// <summary>Counts go to 31; who lacks more lacks 31.</summary>
    private const int Digits = 5;

    private readonly Candidates[] _digits;
    private readonly Candidates _having;
    private readonly Candidates _over;
    private int _terms;

    public MissCounter(int words)
    {
        _digits = [.. Enumerable.Range(0, Digits).Select(_ => new Candidates(words))];
        (_having, _over) = (new Candidates(words), new Candidates(words));
    }

    /// <param name="having">The customers that have the next term; null: nobody.</param>
    public void Count(PostingList? having)
    {
        _having.Bits.Clear();
        having?.SetIn(_having.Bits);
        var words = _having.Bits;
        for (var i = 0; i < words.Length; i++)
            words[i] = ~words[i];
        _terms++;

        // After three terms no count has a third digit.
        for (var digit = 0; digit < Digits && _terms >> digit > 0; digit++)
            AddDigit(_digits[digit].Bits, words);
        if (_terms >> Digits == 0)
            return;
        var over = _over.Bits;
        for (var i = 0; i < words.Length; i++)
            over[i] |= words[i];
    }

    /// <summary>The customers that lack at most so many of the terms; null: that tells nobody from another.</summary>
    public Candidates? AtMost(int misses)
    {
        if (_terms <= misses)
            return null;
        var found = new Candidates(_over.Bits.Length);
        var bits = found.Bits;
        for (var i = 0; i < bits.Length; i++)
        {
            var (less, same) = (0UL, ~_over.Bits[i]);
            for (var digit = Digits - 1; digit >= 0; digit--)
            {
                var one = _digits[digit].Bits[i];
                if ((misses >> digit & 1) == 1)
                    (less, same) = (less | same & ~one, same & one);
                else
                    same &= ~one;
            }

            bits[i] = less | same;
        }

        return found;
    }

    public void Dispose()
    {
        _having.Dispose();
        _over.Dispose();
        foreach (var digit in _digits)
            digit.Dispose();
    }

    /// <summary>Adds the carry to one binary digit and leaves in it what is carried on.</summary>
    private static void AddDigit(Span<ulong> digit, Span<ulong> carry)
    {
        var digits = MemoryMarshal.Cast<ulong, Vector<ulong>>(digit);
        var carries = MemoryMarshal.Cast<ulong, Vector<ulong>>(carry);
        for (var i = 0; i < digits.Length; i++)
            (digits[i], carries[i]) = (digits[i] ^ carries[i], digits[i] & carries[i]);
        for (var i = digits.Length * Vector<ulong>.Count; i < digit.Length; i++)
            (digit[i], carry[i]) = (digit[i] ^ carry[i], digit[i] & carry[i]);
    }
}
