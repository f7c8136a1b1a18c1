namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Gathers hits in the order of their rank: each customer once, only those whom the viewer sees, up to a number. Of equal matches the viewer's own come first, then those
/// they dealt with lately, then the shortest names.
/// </summary>
internal sealed class HitList(CustomerTable table, Viewer viewer, int max)
{
    /// <summary>So many texts are compared for one kind of match at most: what is found after that many has a long name and nothing else to say for it.</summary>
    private const int MostCompared = 60_000;

    private readonly List<(int Customer, CustomerMatch Match)> _found = [];
    private readonly HashSet<int> _taken = [];

    public IReadOnlyList<(int Customer, CustomerMatch Match)> Found => _found;

    public bool IsEmpty => _found.Count == 0;

    public bool IsFull => _found.Count >= max;

    /// <param name="candidates">Who may match; given back to the pool. Null: nobody.</param>
    /// <param name="match">What it is when they do.</param>
    /// <param name="holds">Whether a customer does match.</param>
    public void Add(Candidates? candidates, CustomerMatch match, Func<int, bool> holds)
    {
        using (candidates)
        {
            if (candidates is null || IsFull)
                return;
            var room = max - _found.Count;
            List<int>[] ranked = [[], [], []];
            var compared = 0;
            foreach (var customer in candidates)
            {
                if (viewer.RankOf(customer, table.OwnerOf(customer)) is not { } rank || ranked[rank].Count >= room || _taken.Contains(customer))
                    continue;
                if (holds(customer))
                    ranked[rank].Add(customer);
                if (ranked[0].Count >= room || !viewer.Prefers && ranked[2].Count >= room || ++compared >= MostCompared)
                    break;
            }

            Take(ranked.SelectMany(customers => customers), match);
        }
    }

    /// <summary>Adds what is alike: the fewest errors first.</summary>
    /// <param name="candidates">Who may be alike; given back to the pool. Null: nobody.</param>
    /// <param name="most">So many texts are compared at most.</param>
    /// <param name="errors">The number of errors; null: not alike.</param>
    public void AddNearest(Candidates? candidates, int most, Func<int, int?> errors)
    {
        using (candidates)
        {
            if (candidates is null || IsFull)
                return;
            var near = new List<(int Customer, int Errors, int Rank)>();
            var compared = 0;
            foreach (var customer in candidates)
            {
                if (viewer.RankOf(customer, table.OwnerOf(customer)) is not { } rank || _taken.Contains(customer))
                    continue;
                if (errors(customer) is { } count)
                    near.Add((customer, count, rank));
                if (++compared >= most)
                    break;
            }

            Take(near.OrderBy(one => one.Errors).ThenBy(one => one.Rank).ThenBy(one => one.Customer).Select(one => one.Customer), CustomerMatch.Nearest);
        }
    }

    private void Take(IEnumerable<int> customers, CustomerMatch match)
    {
        foreach (var customer in customers)
        {
            if (IsFull)
                return;
            if (_taken.Add(customer))
                _found.Add((customer, match));
        }
    }
}
