using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CollectionCoachBot.Storage;

/// <summary>Ids that may stand on a card: 128 random bits as 22 characters of base64url, so that nobody can guess another's.</summary>
internal static class OpaqueId
{
    public const int Length = 22;

    /// <summary>The characters of base64url in the order in which databases compare them.</summary>
    private const string InOrder = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private const int NumberLength = 6;
    private const int RandomBytes = 12;

    /// <summary>Random bytes that are drawn together: the system's generator takes longer to be asked than to answer, and each row that is read has an id of its own at first.</summary>
    private const int DrawnTogether = 4096;

    [ThreadStatic]
    private static byte[]? _drawn;

    [ThreadStatic]
    private static int _left;

    public static string New()
    {
        Span<char> id = stackalloc char[Length];
        Encode(16, id);
        return new string(id);
    }

    /// <summary>
    /// An id for one of many rows that are written together: it begins with the row's number, so that neighbours in the file are neighbours in the
    /// index, and has 96 random bits.
    /// </summary>
    public static string Of(long number)
    {
        Span<char> id = stackalloc char[Length];
        for (var i = NumberLength - 1; i >= 0; i--)
        {
            id[i] = InOrder[(int)(number & 63)];
            number >>= 6;
        }

        Encode(RandomBytes, id[NumberLength..]);
        return new string(id);
    }

    /// <summary>
    /// One id for one cause, so that a redelivery finds what the first delivery stored. Who knows the cause can work it out: what is stored
    /// under it must name who may use it.
    /// </summary>
    public static string Of(string cause) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16));

    private static void Encode(int bytes, Span<char> id)
    {
        _drawn ??= new byte[DrawnTogether];
        if (_left < bytes)
        {
            RandomNumberGenerator.Fill(_drawn);
            _left = DrawnTogether;
        }

        _left -= bytes;
        var random = _drawn.AsSpan(_left, bytes);
        Base64Url.EncodeToChars(random, id);

        // What stands in an id needn't be kept beside it.
        random.Clear();
    }
}
