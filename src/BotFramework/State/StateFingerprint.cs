using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells whether a state changed. Its JSON would do so too, but it would be kept for the whole turn to be compared once.</summary>
internal static class StateFingerprint
{
    // The text is the coefficients of a polynomial modulo this prime, and the fingerprint its value at a place that differs in each process.
    // Two texts of n characters are equal at no more than n places of 2^61, so nobody who writes what is in a state can find two by design.
    private const ulong Prime = (1UL << 61) - 1;

    private static readonly JsonSerializer Serializer = JsonSerializer.CreateDefault();

    // The process's own secret for the hashes of strings, which needs no cryptographic library to be loaded before the first reply.
    private static readonly ulong Place = (((ulong)(uint)StringComparer.Ordinal.GetHashCode("high") << 32) | (uint)StringComparer.Ordinal.GetHashCode("low")) % Prime;

    /// <summary>The same for the same JSON.</summary>
    public static ulong Of(IDictionary<string, object> state)
    {
        using var text = new PooledTextWriter();
        using (var json = new JsonTextWriter(text) { ArrayPool = CharPool.Shared, CloseOutput = false })
            Serializer.Serialize(json, state);
        // Two characters a coefficient. The length comes first, so that no text is another one with nothing before or after it.
        var value = (ulong)text.Written.Length;
        foreach (var two in MemoryMarshal.Cast<char, uint>(text.Written))
            value = Reduced(Math.BigMul(value, Place, out var low), low, two);
        if (text.Written.Length % 2 == 1)
            value = Reduced(Math.BigMul(value, Place, out var low), low, text.Written[^1]);
        return value;
    }

    private static ulong Reduced(ulong high, ulong low, uint added)
    {
        var sum = (low & Prime) + ((high << 3) | (low >> 61)) + added;
        sum = (sum & Prime) + (sum >> 61);
        return sum >= Prime ? sum - Prime : sum;
    }
}
