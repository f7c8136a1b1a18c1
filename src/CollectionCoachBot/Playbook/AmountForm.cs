namespace CollectionCoachBot.Playbook;

/// <summary>How an amount stands in a sentence.</summary>
internal enum AmountForm
{
    /// <summary>To be read or copied: 380,000.00元.</summary>
    Written,

    /// <summary>To be said aloud: 38万.</summary>
    Spoken,
}
