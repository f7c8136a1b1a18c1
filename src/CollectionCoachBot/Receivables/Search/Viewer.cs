namespace CollectionCoachBot.Receivables.Search;

/// <summary>For whom is searched: what they may see, and which of it they most likely mean.</summary>
internal sealed class Viewer
{
    private readonly bool[] _sees;
    private readonly bool[] _owns;
    private readonly HashSet<int> _recent;

    /// <param name="table">All customers.</param>
    /// <param name="scope">What they may see, and who they are.</param>
    /// <param name="recent">The customers they dealt with lately, by number.</param>
    public Viewer(CustomerTable table, Scope scope, IEnumerable<int> recent)
    {
        _recent = [.. recent];
        var own = (scope.Asker?.OwnerNames ?? []).ToHashSet(StringComparer.Ordinal);
        _owns = [.. table.OwnerNames.Select(owner => owner is not null && own.Contains(owner))];
        _sees = [.. table.OwnerNames.Select(scope.Sees)];
        Prefers = _recent.Count > 0 || _owns.Contains(true);
    }

    /// <summary>Whether some hits are dearer to them than others.</summary>
    public bool Prefers { get; }

    /// <summary>0: their own, 1: dealt with lately, 2: another; null: doesn't exist for them.</summary>
    public int? RankOf(int customer, int owner) => !_sees[owner] ? null : _owns[owner] ? 0 : _recent.Contains(customer) ? 1 : 2;
}
