namespace CollectionCoachBot.Holds;

/// <summary>What a hold's form holds or sends back: as typed, not checked.</summary>
internal sealed record HoldInput
{
    /// <summary>The id of a customer or of a receivable; null: nothing was chosen.</summary>
    public string? AboutId { get; init; }

    public bool IsDispute { get; init; }

    public string? Amount { get; init; }

    public string? Reason { get; init; }

    public DateOnly? UntilOn { get; init; }

    public string? HandledBy { get; init; }
}
