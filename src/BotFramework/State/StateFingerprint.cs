using System;
using System.Collections.Generic;
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
        // A first one that isn't zero tells texts of different lengths apart.
        var value = 1UL;
        foreach (var character in text.Written)
            value = Reduced(Math.BigMul(value, Place, out var low), low, character);
        return value;
    }

    private static ulong Reduced(ulong high, ulong low, char added)
    {
        var sum = (low & Prime) + ((high << 3) | (low >> 61)) + added;
        sum = (sum & Prime) + (sum >> 61);
        return sum >= Prime ? sum - Prime : sum;
    }
}
