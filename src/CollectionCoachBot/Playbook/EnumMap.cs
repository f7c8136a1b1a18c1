using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CollectionCoachBot.Playbook;

/// <summary>What stands for each value of an enum of few values, in their order.</summary>
/// <param name="keys">Each once.</param>
/// <param name="values">As many.</param>
internal sealed class EnumMap<TKey, TValue>(TKey[] keys, TValue[] values) : IReadOnlyDictionary<TKey, TValue>
    where TKey : struct, Enum
{
    public int Count => keys.Length;

    public IEnumerable<TKey> Keys => keys;

    public IEnumerable<TValue> Values => values;

    /// <exception cref="KeyNotFoundException">It has no such key.</exception>
    public TValue this[TKey key] => Find(key) is >= 0 and var at ? values[at] : throw new KeyNotFoundException($"There is nothing for {key}.");

    public bool ContainsKey(TKey key) => Find(key) >= 0;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var at = Find(key);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        for (var i = 0; i < keys.Length; i++)
            yield return new KeyValuePair<TKey, TValue>(keys[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Our enums are all of the size of an int, and the numbers are compared without asking for a comparer of each enum.
    private int Find(TKey key)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (Unsafe.As<TKey, int>(ref keys[i]) == Unsafe.As<TKey, int>(ref key))
                return i;
        }

        return -1;
    }
}
