namespace CollectionCoachBot.Receivables;

/// <summary>Why nobody is to be called about an amount for now.</summary>
internal enum HoldKind
{
    /// <summary>暂停催收: it is owed, but we don't ask for it before a day.</summary>
    Pause,

    /// <summary>争议: the customer doesn't accept it. Joined with what the ledger calls disputed: the larger counts, they are never added.</summary>
    Dispute,
}
