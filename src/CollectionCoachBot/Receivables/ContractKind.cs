namespace CollectionCoachBot.Receivables;

/// <summary>What the contract is about: some statutes hold for some kinds only.</summary>
internal enum ContractKind
{
    Unknown,

    /// <summary>A sale of goods.</summary>
    Goods,

    /// <summary>Construction and installation.</summary>
    Works,

    Services,

    /// <summary>None of these, such as a lease.</summary>
    Other,
}
