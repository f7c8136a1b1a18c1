namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>What a document's state says of its money. "Overdue", "sent" and the like say nothing of it.</summary>
internal enum DocumentStatus
{
    Paid,

    PartlyPaid,

    /// <summary>A draft, or cancelled: it doesn't count, and maybe never did.</summary>
    Void,
}
