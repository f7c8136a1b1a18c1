namespace CollectionCoachBot.Receivables;

/// <summary>What people may enter about a customer by the customer's card.</summary>
internal enum CustomerField
{
    /// <summary>The person we speak to. A ledger may say it too.</summary>
    Contact,

    /// <summary>A ledger may say it too.</summary>
    Segment,

    /// <summary>A ledger may say it too.</summary>
    NaturalPerson,

    /// <summary>The payment cycle, all of it, and who signs. No ledger says it.</summary>
    Cycle,
}
