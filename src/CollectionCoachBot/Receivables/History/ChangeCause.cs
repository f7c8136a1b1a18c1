namespace CollectionCoachBot.Receivables.History;

/// <summary>Why a balance changed, as far as two ledgers tell it.</summary>
internal enum ChangeCause
{
    /// <summary>The ledger lists it with nothing open.</summary>
    Paid,

    /// <summary>Less is open of the same amount.</summary>
    PartPaid,

    /// <summary>A whole ledger lists it no more: closed, as a rule since it was paid.</summary>
    Unlisted,

    /// <summary>It was closed, and is open again.</summary>
    Reopened,

    /// <summary>More is open than before, or the amount itself is another.</summary>
    Corrected,

    /// <summary>As much is open, and another part of it is disputed.</summary>
    Disputed,
}
