namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Which customers may have a whole key (id, code, name): fingerprint and number in one sorted row, eight bytes each. Different keys may share a fingerprint, so that
/// who asks compares.
/// </summary>
internal sealed class WholeKeys
{
    private readonly ulong[] _entries;

    private WholeKeys(ulong[] entries) => _entries = entries;

    /// <summary>The customers that may have the key, in order; one may come twice.</summary>
    public IEnumerable<int> Find(ReadOnlySpan<char> key) => From(FingerprintOf(key));

    private IEnumerable<int> From(ulong fingerprint)
    {
        var at = Array.BinarySearch(_entries, fingerprint);
        for (at = at < 0 ? ~at : FirstOf(at); at < _entries.Length && _entries[at] >> 32 == fingerprint >> 32; at++)
            yield return (int)(uint)_entries[at];
    }

    /// <summary>A key that two customers share stands twice; a customer's own may too, where name and core are one.</summary>
    private int FirstOf(int at)
    {
        while (at > 0 && _entries[at - 1] == _entries[at])
            at--;
        return at;
    }

    private static ulong FingerprintOf(ReadOnlySpan<char> key) => (ulong)(uint)Fingerprint.Of(key) << 32;

    public sealed class Builder
    {
        private readonly List<ulong> _entries = [];

        public void Add(int customer, ReadOnlySpan<char> key) => _entries.Add(FingerprintOf(key) | (uint)customer);

        public WholeKeys Build()
        {
            ulong[] entries = [.. _entries];
            Array.Sort(entries);
            return new WholeKeys(entries);
        }
    }
}
