using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CollectionCoachBot.Storage;

/// <summary>Ids that may stand on a card: 128 random bits as 22 characters of base64url, so that nobody can guess another's.</summary>
internal static class OpaqueId
{
    public const int Length = 22;

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// One id for one cause, so that a redelivery finds what the first delivery stored. Who knows the cause can work it out: what is stored
    /// under it must name who may use it.
    /// </summary>
    public static string Of(string cause) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16));
}
