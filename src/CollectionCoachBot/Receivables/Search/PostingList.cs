using System.Numerics;
using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>The customers that have a term, in order. Rare terms keep the gaps between numbers, seven bits a byte; terms that an eighth of all have keep a bit a customer.</summary>
internal sealed class PostingList
{
    private byte[] _gaps = new byte[4];
    private int _used;
    private int _last = -1;
    private ulong[]? _bits;

    /// <summary>How many customers have the term.</summary>
    public int Count { get; private set; }

    /// <summary>Customers come in order; the same one again changes nothing.</summary>
    public void Add(int customer)
    {
        if (customer == _last)
            return;
        var gap = (uint)(customer - _last);
        _last = customer;
        Count++;
        if (_used + 5 > _gaps.Length)
            Array.Resize(ref _gaps, Math.Max(_used + 5, _gaps.Length * 3 / 2));
        for (; gap >= 0x80; gap >>= 7)
            _gaps[_used++] = (byte)(gap | 0x80);
        _gaps[_used++] = (byte)gap;
    }

    /// <summary>No more come: takes the smaller of the two forms.</summary>
    public void Close(int words)
    {
        if (_used > words * sizeof(ulong))
        {
            var bits = new ulong[words];
            SetIn(bits);
            (_bits, _gaps) = (bits, []);
        }
        else
        {
            Array.Resize(ref _gaps, _used);
        }
    }

    /// <summary>Sets the bit of each customer.</summary>
    public void SetIn(Span<ulong> bits)
    {
        if (_bits is not null)
        {
            for (var i = 0; i < _bits.Length; i++)
                bits[i] |= _bits[i];
            return;
        }

        var customer = -1;
        for (var at = 0; at < _used;)
        {
            customer += NextGap(ref at);
            bits[customer >> 6] |= 1UL << customer;
        }
    }

    /// <summary>Takes out all customers without the term.</summary>
    /// <param name="bits">What is reduced.</param>
    /// <param name="spare">As long; what it holds is lost.</param>
    public void Keep(Span<ulong> bits, Span<ulong> spare)
    {
        if (_bits is not null)
        {
            var mine = MemoryMarshal.Cast<ulong, Vector<ulong>>(_bits);
            var theirs = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
            for (var i = 0; i < mine.Length; i++)
                theirs[i] &= mine[i];
            for (var i = mine.Length * Vector<ulong>.Count; i < _bits.Length; i++)
                bits[i] &= _bits[i];
            return;
        }

        spare.Clear();
        var customer = -1;
        for (var at = 0; at < _used;)
        {
            customer += NextGap(ref at);
            spare[customer >> 6] |= bits[customer >> 6] & 1UL << customer;
        }

        spare.CopyTo(bits);
    }

    private int NextGap(ref int at)
    {
        int gap = _gaps[at++];
        if (gap < 0x80)
            return gap;
        gap &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = _gaps[at++];
            gap |= (next & 0x7F) << shift;
            if (next < 0x80)
                return gap;
        }
    }
}
