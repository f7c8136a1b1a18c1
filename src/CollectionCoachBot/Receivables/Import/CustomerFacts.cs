namespace CollectionCoachBot.Receivables.Import;

/// <summary>What a file says of a customer. Null: nothing, so what we know stays.</summary>
internal sealed record CustomerFacts(string? Name, string? OwnerEmail, string? Country, string? Contact, Segment? Segment, bool? IsNaturalPerson)
{
    /// <summary>The day of the invoice that gives <see cref="Name"/>; null: it has none, or there is no name yet.</summary>
    public DateOnly? NamedOn { get; init; }

    /// <summary>Of a customer with rows in several currencies, the first that is said.</summary>
    public CreditLimit? Limit { get; init; }

    public static CustomerFacts Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>
    /// With what a row says besides; what an earlier row said counts, so that the same file says the same each time. Of several names the one on the
    /// newest invoice counts, and of equally new ones the last: a company that has changed its name goes on under the same code.
    /// </summary>
    public CustomerFacts And(LedgerRow row)
    {
        var named = Named(row.CustomerName, row.IssuedOn);

        // Most rows repeat what the customer's first one says.
        return OwnerEmail is null && row.OwnerEmail is not null || Country is null && row.Country is not null || Contact is null && row.Contact is not null
            || Segment is null && row.Segment is not null || IsNaturalPerson is null && row.IsNaturalPerson is not null || Limit is null && row.CreditLimit is not null
            ? named with
            {
                OwnerEmail = OwnerEmail ?? row.OwnerEmail,
                Country = Country ?? row.Country,
                Contact = Contact ?? row.Contact,
                Segment = Segment ?? row.Segment,
                IsNaturalPerson = IsNaturalPerson ?? row.IsNaturalPerson,
                Limit = Limit ?? (row.CreditLimit is { } limit ? new CreditLimit(limit, row.Currency) : null),
            }
            : named;
    }

    /// <summary>With a name that stands on a document of that day.</summary>
    public CustomerFacts Named(string? name, DateOnly? on) =>
        name is null || Name is not null && (on ?? DateOnly.MinValue) < (NamedOn ?? DateOnly.MinValue) ? this : this with { Name = name, NamedOn = on };

    /// <summary>What is known of a customer, with what is said here: that counts.</summary>
    public CustomerFacts Over(CustomerFacts known) => new(
        Name ?? known.Name, OwnerEmail ?? known.OwnerEmail, Country ?? known.Country, Contact ?? known.Contact, Segment ?? known.Segment,
        IsNaturalPerson ?? known.IsNaturalPerson)
    {
        Limit = Limit ?? known.Limit,
    };

    /// <summary>A customer with what is said here, by the import with that sequence.</summary>
    public Customer Of(string id, string code, long sequence) => new()
    {
        Id = id,
        Code = code,
        Name = Name ?? code,
        OwnerEmail = OwnerEmail,
        Country = Country,
        Contact = Contact,
        Segment = Segment ?? default,
        IsNaturalPerson = IsNaturalPerson ?? false,
        CreditLimit = Limit?.Amount,
        CreditLimitCurrency = Limit?.Currency,
        ImportSequence = sequence,
    };
}
