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

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// An id for one of many rows that are written together: it begins with the row's number, so that neighbours in the file are neighbours in the
    /// index, and has 96 random bits.
    /// </summary>
    public static string Of(long number)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        Span<char> id = stackalloc char[Length];
        for (var i = NumberLength - 1; i >= 0; i--)
        {
            id[i] = InOrder[(int)(number & 63)];
            number >>= 6;
        }

        Base64Url.EncodeToChars(random, id[NumberLength..]);
        return new string(id);
    }

    /// <summary>
    /// One id for one cause, so that a redelivery finds what the first delivery stored. Who knows the cause can work it out: what is stored
    /// under it must name who may use it.
    /// </summary>
    public static string Of(string cause) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16));
}
