namespace CollectionCoachBot.Receivables;

/// <summary>客户等级: how reliably a customer pays, by its payments and a credit check; it sets terms and the pace of reminding.</summary>
internal enum Grade
{
    /// <summary>Always on time.</summary>
    A,

    /// <summary>Small slips.</summary>
    B,

    /// <summary>Pays when it is chased.</summary>
    C,

    /// <summary>No open credit: stopped, or new and unproven.</summary>
    D,
}
