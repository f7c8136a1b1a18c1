using System.Buffers.Text;
using System.Security.Cryptography;

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
}
