using System.Buffers;
using System.Text;

namespace CollectionCoachBot.Receivables.Import.Csv;

/// <summary>
/// Finds out in which encoding a file is written, over the whole of it. A byte order mark decides; without one, text that is valid UTF-8 is;
/// else all that could be are named, the likeliest first, for whoever can tell by the words.
/// </summary>
internal static class TextEncodings
{
    private const int Buffer = 128 * 1024;

    /// <summary>GB18030, Korean, Japanese, Taiwanese: what a file with two bytes a character may be.</summary>
    private static readonly int[] DoubleByte = [54936, 949, 932, 950];

    private const int Western = 1252;

    private static readonly SearchValues<byte> NotWestern = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>The encodings in which the whole file can be read, the likeliest first; none: it is no text.</summary>
    /// <param name="given">What the person said it is; null: find it.</param>
    /// <exception cref="LedgerRefusedException">There is no such encoding, or the file isn't in it.</exception>
    public static IReadOnlyList<TextEncoding> Of(Stream file, string? given)
    {
        var start = new byte[8192];
        file.Position = 0;
        var bytes = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        if (given is not null)
            return [Given(file, given, bytes)];
        if (Marked(bytes) is { } marked)
            return IsValid(file, marked) ? [marked] : throw new LedgerRefusedException("encoding-broken", ("encoding", marked.Name));
        if (Unmarked16(bytes) is { } wide)
            return IsValid(file, wide) ? [wide] : throw new LedgerRefusedException("binary-file");
        if (Any(file, part => part.Contains((byte)0)))
            throw new LedgerRefusedException("binary-file");
        var utf8 = new TextEncoding(new UTF8Encoding(false, throwOnInvalidBytes: true), 0);
        if (IsValid(file, utf8))
            return [utf8];
        if (IsMostlyUtf8(file))
            throw new LedgerRefusedException("encoding-broken", ("encoding", utf8.Name));
        List<TextEncoding> possible = [.. DoubleByte.Select(page => new TextEncoding(Strict(page), 0)).Where(encoding => IsValid(file, encoding))];
        if (IsWestern(file))
            possible.Insert(possible.Count > 0 && IsUsualChinese(file) ? 1 : 0, new TextEncoding(Strict(Western), 0));
        return possible.Count > 0 ? possible : throw new LedgerRefusedException("encoding-unknown");
    }

    private static TextEncoding Given(Stream file, string name, ReadOnlySpan<byte> start)
    {
        TextEncoding encoding;
        try
        {
            // The provider's name for GBK is the smaller code page of Windows, of which GB18030 is the whole.
            var known = name.Trim().Equals("gbk", StringComparison.OrdinalIgnoreCase) ? Strict(DoubleByte[0]) : ByName(name.Trim());
            encoding = new TextEncoding(known, start.StartsWith(known.Preamble) ? known.Preamble.Length : 0);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new LedgerRefusedException("no-such-encoding", ("value", name));
        }

        return IsValid(file, encoding) ? encoding : throw new LedgerRefusedException("encoding-broken", ("encoding", encoding.Name));
    }

    private static TextEncoding? Marked(ReadOnlySpan<byte> start)
    {
        foreach (var known in (Encoding[])
            [new UTF8Encoding(true, true), new UTF32Encoding(false, true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)])
        {
            if (start.StartsWith(known.Preamble))
                return new TextEncoding(known, known.Preamble.Length);
        }

        return null;
    }

    /// <summary>In UTF-16 the digits and separators of any ledger have a zero beside them, on the same side; a few characters (一) have one on the other.</summary>
    private static TextEncoding? Unmarked16(ReadOnlySpan<byte> start)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        var share = start.Length / 8;
        return odd > share && odd > 8 * even ? new TextEncoding(new UnicodeEncoding(false, false, true), 0)
            : even > share && even > 8 * odd ? new TextEncoding(new UnicodeEncoding(true, false, true), 0)
            : null;
    }

    private static bool IsValid(Stream file, TextEncoding encoding)
    {
        file.Position = encoding.Preamble;
        var (bytes, chars, decoder) = (new byte[Buffer], new char[Buffer + 16], encoding.Encoding.GetDecoder());
        try
        {
            int read;
            do
            {
                read = file.Read(bytes);
                if (decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0) is var got && chars.AsSpan(0, got).Contains('\0'))
                    return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>A file in which a few bytes were damaged must not be taken for one in another encoding, where all its names would be wrong.</summary>
    private static bool IsMostlyUtf8(Stream file)
    {
        long whole = 0, broken = 0;
        Any(file, bytes =>
        {
            while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var next && next >= 0)
            {
                _ = Rune.DecodeFromUtf8(bytes = bytes[next..], out var _, out var read) == OperationStatus.Done ? whole++ : broken++;
                bytes = bytes[read..];
            }

            return false;
        });
        return whole > 4 * broken;
    }

    /// <summary>Whether no byte is one of the five that stand for nothing in Windows-1252.</summary>
    private static bool IsWestern(Stream file) => !Any(file, bytes => bytes.ContainsAny(NotWestern));

    /// <summary>
    /// Of real Chinese text nearly every character is a common one, which GB18030 keeps in rows B0 to D7, or a sign of rows A1 to A3. Letters with
    /// accents that happen to look like its pairs of bytes are rare characters in it.
    /// </summary>
    private static bool IsUsualChinese(Stream file)
    {
        long common = 0, rare = 0;
        byte? lead = null;
        Any(file, bytes =>
        {
            foreach (var each in bytes)
            {
                if (lead is { } first)
                {
                    _ = each >= 0xA1 && first is >= 0xB0 and <= 0xD7 or >= 0xA1 and <= 0xA3 ? common++ : rare++;
                    lead = null;
                }
                else if (each >= 0x80)
                {
                    lead = each;
                }
            }

            return false;
        });
        return common > 3 * rare;
    }

    private static bool Any(Stream file, Test test)
    {
        file.Position = 0;
        var bytes = new byte[Buffer];
        for (var read = file.Read(bytes); read > 0; read = file.Read(bytes))
        {
            if (test(bytes.AsSpan(0, read)))
                return true;
        }

        return false;
    }

    private static Encoding Strict(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static Encoding ByName(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private delegate bool Test(ReadOnlySpan<byte> bytes);
}
