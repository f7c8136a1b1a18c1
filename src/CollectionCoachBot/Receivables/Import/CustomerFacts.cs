namespace CollectionCoachBot.Receivables.Import;

/// <summary>What a file says of a customer. Null: nothing, so what we know stays.</summary>
internal sealed record CustomerFacts(string? Name, string? OwnerEmail, string? Country, string? Contact, Segment? Segment, bool? IsNaturalPerson)
{
    /// <summary>The day of the invoice that gives <see cref="Name"/>; null: it has none, or there is no name yet.</summary>
    public DateOnly? NamedOn { get; init; }

    public static CustomerFacts Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>
    /// With what a row says besides; what an earlier row said counts, so that the same file says the same each time. Of several names the one on the
    /// newest invoice counts, and of equally new ones the last: a company that has changed its name goes on under the same code.
    /// </summary>
    public CustomerFacts And(LedgerRow row) => Named(row.CustomerName, row.IssuedOn) with
    {
        OwnerEmail = OwnerEmail ?? row.OwnerEmail,
        Country = Country ?? row.Country,
        Contact = Contact ?? row.Contact,
        Segment = Segment ?? row.Segment,
        IsNaturalPerson = IsNaturalPerson ?? row.IsNaturalPerson,
    };

    /// <summary>With a name that stands on a document of that day.</summary>
    public CustomerFacts Named(string? name, DateOnly? on) =>
        name is null || Name is not null && (on ?? DateOnly.MinValue) < (NamedOn ?? DateOnly.MinValue) ? this : this with { Name = name, NamedOn = on };

    /// <summary>Says whether anything changed.</summary>
    public bool WriteTo(Customer customer)
    {
        var before = Known(customer);
        customer.Name = Name ?? customer.Name;
        customer.OwnerEmail = OwnerEmail ?? customer.OwnerEmail;
        customer.Country = Country ?? customer.Country;
        customer.Contact = Contact ?? customer.Contact;
        customer.Segment = Segment ?? customer.Segment;
        customer.IsNaturalPerson = IsNaturalPerson ?? customer.IsNaturalPerson;
        return Known(customer) != before;
    }

    private static CustomerFacts Known(Customer customer) =>
        new(customer.Name, customer.OwnerEmail, customer.Country, customer.Contact, customer.Segment, customer.IsNaturalPerson);
}
