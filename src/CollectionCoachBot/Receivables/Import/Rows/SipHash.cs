using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>
/// SipHash-2-4 with 128 bits, as its authors Aumasson and Bernstein describe it: a short digest of a short text under a secret key. Whoever doesn't
/// know the key can't find two texts with one digest any better than by chance.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SipHash(ulong Key0, ulong Key1)
{
    public KeyDigest Of(ReadOnlySpan<byte> message)
    {
        var (v0, v1, v2, v3) = (Key0 ^ 0x736f6d6570736575, Key1 ^ 0x646f72616e646f6d ^ 0xee, Key0 ^ 0x6c7967656e657261, Key1 ^ 0x7465646279746573);
        var last = (ulong)message.Length << 56;
        for (; message.Length >= sizeof(ulong); message = message[sizeof(ulong)..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(message);
            v3 ^= word;
            Mix(2, ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        for (var i = 0; i < message.Length; i++)
            last |= (ulong)message[i] << (8 * i);
        v3 ^= last;
        Mix(2, ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xee;
        Mix(4, ref v0, ref v1, ref v2, ref v3);
        var first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        Mix(4, ref v0, ref v1, ref v2, ref v3);
        return new KeyDigest(first, v0 ^ v1 ^ v2 ^ v3);
    }

    private static void Mix(int rounds, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        for (var i = 0; i < rounds; i++)
        {
            v0 += v1;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v3;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
