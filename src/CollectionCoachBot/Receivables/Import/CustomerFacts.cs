namespace CollectionCoachBot.Receivables.Import;

/// <summary>What a file says of a customer. Null: nothing, so what we know stays.</summary>
internal sealed record CustomerFacts(string? Name, string? OwnerEmail, string? Country, string? Contact, Segment? Segment, bool? IsNaturalPerson)
{
    /// <summary>The first row that says something counts, so that the same file says the same each time.</summary>
    public static CustomerFacts Of(IEnumerable<LedgerRow> rows)
    {
        var facts = new CustomerFacts(null, null, null, null, null, null);
        foreach (var row in rows)
        {
            facts = new CustomerFacts(
                facts.Name ?? row.CustomerName,
                facts.OwnerEmail ?? row.OwnerEmail,
                facts.Country ?? row.Country,
                facts.Contact ?? row.Contact,
                facts.Segment ?? row.Segment,
                facts.IsNaturalPerson ?? row.IsNaturalPerson);
        }

        return facts;
    }

    /// <summary>Says whether anything changed. A natural person's attitude is forgotten: none may be stored.</summary>
    public bool WriteTo(Customer customer)
    {
        var before = Known(customer);
        customer.Name = Name ?? customer.Name;
        customer.OwnerEmail = OwnerEmail ?? customer.OwnerEmail;
        customer.Country = Country ?? customer.Country;
        customer.Contact = Contact ?? customer.Contact;
        customer.Segment = Segment ?? customer.Segment;
        customer.IsNaturalPerson = IsNaturalPerson ?? customer.IsNaturalPerson;
        if (customer.IsNaturalPerson)
            (customer.Attitude, customer.AttitudeOn, customer.AttitudeStage) = (null, null, null);
        return Known(customer) != before;
    }

    private static CustomerFacts Known(Customer customer) =>
        new(customer.Name, customer.OwnerEmail, customer.Country, customer.Contact, customer.Segment, customer.IsNaturalPerson);
}
