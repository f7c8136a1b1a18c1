using System.Buffers;
using System.Numerics;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>A set of customers, a bit each, in memory that goes back to a pool.</summary>
internal sealed class Candidates : IDisposable
{
    private readonly ulong[] _bits;
    private readonly int _words;

    public Candidates(int words)
    {
        (_words, _bits) = (words, ArrayPool<ulong>.Shared.Rent(Math.Max(1, words)));
        Bits.Clear();
    }

    public Span<ulong> Bits => _bits.AsSpan(0, _words);

    public void Add(int customer) => _bits[customer >> 6] |= 1UL << customer;

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);

    public Enumerator GetEnumerator() => new(_bits, _words);

    /// <summary>In the order of the customers' numbers.</summary>
    public struct Enumerator(ulong[] bits, int words)
    {
        private int _word = -1;
        private ulong _left;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word >= words)
                    return false;
                _left = bits[_word];
            }

            Current = _word << 6 | BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
