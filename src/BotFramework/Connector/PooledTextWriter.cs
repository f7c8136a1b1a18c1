using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>A text that is needed for a moment, in an array that is lent. What was written is gone when it is disposed.</summary>
internal sealed class PooledTextWriter : TextWriter
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(4096);
    private int _count;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, _count);

    public override void Write(char value) => Room(1)[0] = value;

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer) => buffer.CopyTo(Room(buffer.Length));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _chars.Length == 0)
            return;
        ArrayPool<char>.Shared.Return(_chars);
        (_chars, _count) = ([], 0);
    }

    private Span<char> Room(int length)
    {
        if (_count + length > _chars.Length)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, _count + length));
            Written.CopyTo(longer);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = longer;
        }

        var room = _chars.AsSpan(_count, length);
        _count += length;
        return room;
    }
}
