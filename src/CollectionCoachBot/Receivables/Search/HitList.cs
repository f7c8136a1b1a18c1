namespace CollectionCoachBot.Receivables.Search;

/// <summary>Gathers hits in the order of their rank: each customer once, only those the scope shows, up to a number.</summary>
internal sealed class HitList(IndexedCustomer[] customers, Scope scope, int max)
{
    private readonly List<CustomerHit> _found = [];
    private readonly HashSet<int> _taken = [];

    public IReadOnlyList<CustomerHit> Found => _found;

    public bool IsEmpty => _found.Count == 0;

    public bool IsFull => _found.Count >= max;

    public void Add(IEnumerable<int> candidates, CustomerMatch match)
    {
        if (IsFull)
            return;
        foreach (var candidate in candidates)
        {
            var customer = customers[candidate];
            if (!scope.Sees(customer.OwnerEmail) || !_taken.Add(candidate))
                continue;
            _found.Add(new CustomerHit(customer.Id, customer.Code, customer.Name, customer.OwnerEmail, match));
            if (IsFull)
                return;
        }
    }
}
