using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Reads UTF-8 that has arrived as a whole, out of an array that is lent.</summary>
internal sealed class PooledTextReader : TextReader
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private char[] _chars;
    private int _next;
    private int _end;

    public PooledTextReader(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Mark))
            utf8 = utf8[Mark.Length..];
        _chars = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        _end = Encoding.UTF8.GetChars(utf8, _chars);
    }

    /// <summary>Reads a stream to its end. Another encoding than UTF-8 is known by its mark.</summary>
    public static TextReader Of(Stream stream)
    {
        if (stream is MemoryStream memory && memory.TryGetBuffer(out var held))
            return Of(held.AsSpan((int)memory.Position));

        var bytes = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)(stream.Length - stream.Position) + 1 : 4096);
        try
        {
            var count = 0;
            while (stream.Read(bytes, count, bytes.Length - count) is var read and > 0)
            {
                count += read;
                if (count == bytes.Length)
                    bytes = Longer(bytes);
            }

            return Of(bytes.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public override int Peek() => _next == _end ? -1 : _chars[_next];

    public override int Read() => _next == _end ? -1 : _chars[_next++];

    public override int Read(char[] buffer, int index, int count)
    {
        var read = Math.Min(count, _end - _next);
        _chars.AsSpan(_next, read).CopyTo(buffer.AsSpan(index));
        _next += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _chars.Length == 0)
            return;
        ArrayPool<char>.Shared.Return(_chars);
        (_chars, _next, _end) = ([], 0, 0);
    }

    // No JSON in UTF-8 begins with these bytes, and each mark of the other encodings does.
    private static TextReader Of(ReadOnlySpan<byte> bytes) => bytes is [0xFE or 0xFF or 0x00, ..]
        ? new StreamReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true)
        : new PooledTextReader(bytes);

    private static byte[] Longer(byte[] bytes)
    {
        var longer = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return longer;
    }
}
