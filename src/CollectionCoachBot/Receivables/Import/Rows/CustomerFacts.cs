namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>What a file says of a customer. Null: nothing, so what we know stays.</summary>
internal sealed record CustomerFacts(string? Name, string? OwnerEmail, string? Country, string? Contact, Segment? Segment, bool? IsNaturalPerson)
{
    /// <summary>Of a customer with rows in several currencies, the first that is said.</summary>
    public CreditLimit? Limit { get; init; }

    public static CustomerFacts Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>With what a row says besides; what an earlier row said counts, so that the same file says the same each time.</summary>
    public CustomerFacts And(LedgerRow row) =>
        // Most rows repeat what the customer's first one says.
        Name is null && row.CustomerName is not null || OwnerEmail is null && row.OwnerEmail is not null || Country is null && row.Country is not null
            || Contact is null && row.Contact is not null || Segment is null && row.Segment is not null || IsNaturalPerson is null && row.IsNaturalPerson is not null
            || Limit is null && row.CreditLimit is not null
            ? new CustomerFacts(
                Name ?? row.CustomerName, OwnerEmail ?? row.OwnerEmail, Country ?? row.Country, Contact ?? row.Contact, Segment ?? row.Segment,
                IsNaturalPerson ?? row.IsNaturalPerson)
            {
                Limit = Limit ?? (row.CreditLimit is { } limit ? new CreditLimit(limit, row.Currency) : null),
            }
            : this;

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
