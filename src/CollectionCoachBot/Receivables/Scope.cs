namespace CollectionCoachBot.Receivables;

/// <summary>
/// Whose customers somebody may see. Outside it a customer doesn't exist for the asker. A customer without an owner is in every scope.
/// </summary>
/// <param name="Everything">True for managers and administrators of the tenant.</param>
/// <param name="Owners">Lower-case e-mails, UPNs and Entra object ids whose customers are visible when <paramref name="Everything"/> is false.</param>
internal sealed record Scope(bool Everything, IReadOnlyList<string> Owners)
{
    public static Scope All { get; } = new(true, []);

    /// <summary>No customer at all, not even one without an owner: where somebody from outside the company reads along.</summary>
    public static Scope Nothing { get; } = new(false, []) { IsNothing = true };

    /// <summary>No customer at all, since it isn't known who reads along.</summary>
    public static Scope Unread { get; } = new(false, []) { IsNothing = true, IsUnread = true };

    /// <summary>Who asks; null: nobody by themselves. It moves what comes first, never what is visible.</summary>
    public Asker? Asker { get; init; }

    public bool IsNothing { get; private init; }

    /// <summary>Nothing for now: it may be more once Teams says who is there.</summary>
    public bool IsUnread { get; private init; }

    public bool Sees(string? ownerEmail) => !IsNothing && (Everything || ownerEmail is null || Owners.Contains(ownerEmail));

    public IQueryable<Customer> Of(IQueryable<Customer> customers) =>
        IsNothing ? customers.Where(_ => false)
        : Everything ? customers
        : customers.Where(customer => customer.OwnerEmail == null || Owners.Contains(customer.OwnerEmail));

    /// <summary>What both may see: for a card in a channel, the asker's customers that the channel's members may all see.</summary>
    public Scope Within(Scope other) =>
        IsNothing ? this : other.IsNothing ? other : Everything ? other with { Asker = Asker } : other.Everything ? this : new Scope(false, [.. Owners.Intersect(other.Owners)]) { Asker = Asker };
}
