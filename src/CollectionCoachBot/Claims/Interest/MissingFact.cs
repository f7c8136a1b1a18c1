namespace CollectionCoachBot.Claims.Interest;

/// <summary>What has to be asked before interest can be computed.</summary>
internal enum MissingFact
{
    /// <summary>Whether the contract agrees a rate.</summary>
    AgreedRate,

    /// <summary>The contract's law, or what that law asks for: sizes, kind, what was told.</summary>
    Contract,
}
