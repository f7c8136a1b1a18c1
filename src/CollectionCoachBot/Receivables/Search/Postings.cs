namespace CollectionCoachBot.Receivables.Search;

/// <summary>Which customers have which term (<see cref="Terms"/>).</summary>
internal sealed class Postings
{
    /// <summary>Beyond so many terms, the rarest ones, another takes out few customers: the texts are compared anyway.</summary>
    private const int MostTerms = 6;

    private readonly Dictionary<ulong, PostingList> _lists;
    private readonly int _words;

    private Postings(Dictionary<ulong, PostingList> lists, int words) => (_lists, _words) = (lists, words);

    /// <summary>The customers with all terms, as far as the rarest ones tell; null: there are none.</summary>
    public Candidates? WithAll(IEnumerable<ulong> terms)
    {
        var lists = new List<PostingList>();
        foreach (var term in terms.Distinct())
        {
            if (!_lists.TryGetValue(term, out var list))
                return null;
            lists.Add(list);
        }

        if (lists.Count == 0)
            return null;
        lists.Sort((one, other) => one.Count.CompareTo(other.Count));
        var found = Empty();
        using var spare = Empty();
        lists[0].SetIn(found.Bits);
        foreach (var list in lists.Take(MostTerms).Skip(1))
            list.Keep(found.Bits, spare.Bits);
        return found;
    }

    /// <summary>How many of the terms each customer lacks.</summary>
    public MissCounter Lacking(IReadOnlyCollection<ulong> terms)
    {
        var counter = new MissCounter(_words);
        foreach (var term in terms)
            counter.Count(_lists.GetValueOrDefault(term));
        return counter;
    }

    public Candidates Empty() => new(_words);

    /// <summary>Takes customers in order.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<ulong, PostingList> _lists = [];

        public void Add(int customer, IEnumerable<ulong> terms)
        {
            foreach (var term in terms)
            {
                if (!_lists.TryGetValue(term, out var list))
                    _lists[term] = list = new PostingList();
                list.Add(customer);
            }
        }

        public Postings Build(int customers)
        {
            var words = (customers + 63) / 64;
            foreach (var list in _lists.Values)
                list.Close(words);
            return new Postings(_lists, words);
        }
    }
}
