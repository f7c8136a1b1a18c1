namespace CollectionCoachBot.Receivables.Search;

/// <summary>Finds the keys that share most pairs of neighbouring characters with a text, so that one wrong or missing letter doesn't matter.</summary>
internal sealed class GramIndex
{
    /// <summary>How much two texts must share (Dice's coefficient, 0 to 1) to be called near: one wrong character in four passes, two don't.</summary>
    private const double Near = 0.5;

    /// <summary>Marks both ends, so that beginnings and endings count as pairs too.</summary>
    private const char Edge = '\n';

    private readonly Dictionary<uint, List<int>> _keysByGram = [];
    private readonly List<int> _customers = [];
    private readonly List<int> _gramCounts = [];

    public void Add(int customer, ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
            return;
        var id = _customers.Count;
        var grams = Grams(key);
        _customers.Add(customer);
        _gramCounts.Add(grams.Count);
        foreach (var gram in grams)
        {
            if (!_keysByGram.TryGetValue(gram, out var keys))
                _keysByGram[gram] = keys = [];
            keys.Add(id);
        }
    }

    /// <summary>The near customers with their closeness; one may come twice, for two keys.</summary>
    public IEnumerable<(int Customer, double Closeness)> Nearest(ReadOnlySpan<char> text)
    {
        var grams = Grams(text);
        var shared = new int[_customers.Count];
        foreach (var gram in grams)
        {
            if (!_keysByGram.TryGetValue(gram, out var keys))
                continue;
            foreach (var key in keys)
                shared[key]++;
        }

        var near = new List<(int, double)>();
        for (var key = 0; key < shared.Length; key++)
        {
            if (shared[key] == 0)
                continue;
            var closeness = 2.0 * shared[key] / (grams.Count + _gramCounts[key]);
            if (closeness >= Near)
                near.Add((_customers[key], closeness));
        }

        return near;
    }

    private static HashSet<uint> Grams(ReadOnlySpan<char> text)
    {
        var grams = new HashSet<uint>(text.Length + 1);
        var before = Edge;
        foreach (var c in text)
        {
            grams.Add((uint)before << 16 | c);
            before = c;
        }

        grams.Add((uint)before << 16 | Edge);
        return grams;
    }
}
