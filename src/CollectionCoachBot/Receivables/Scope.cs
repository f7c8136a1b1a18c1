namespace CollectionCoachBot.Receivables;

/// <summary>
/// Whose customers somebody may see. Outside it a customer doesn't exist for the asker. A customer without an owner is in every scope.
/// </summary>
/// <param name="Everything">True for managers and administrators of the tenant.</param>
/// <param name="Owners">Lower-case e-mails and UPNs whose customers are visible when <paramref name="Everything"/> is false.</param>
internal sealed record Scope(bool Everything, IReadOnlyList<string> Owners)
{
    public static Scope All { get; } = new(true, []);

    public bool Sees(string? ownerEmail) => Everything || ownerEmail is null || Owners.Contains(ownerEmail);

    public IQueryable<Customer> Of(IQueryable<Customer> customers) =>
        Everything ? customers : customers.Where(customer => customer.OwnerEmail == null || Owners.Contains(customer.OwnerEmail));

    /// <summary>What both may see: for a card in a channel, the asker's customers that the channel's members may all see.</summary>
    public Scope Within(Scope other) =>
        Everything ? other : other.Everything ? this : new Scope(false, [.. Owners.Intersect(other.Owners)]);
}
