namespace CollectionCoachBot.Receivables;

/// <summary>What the due date is counted from.</summary>
internal enum DueBasis
{
    Unknown,
    FixedDate,
    Delivery,
    Invoice,
    Acceptance,
    Node,
}
