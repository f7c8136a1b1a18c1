namespace CollectionCoachBot.FollowUps.Log;

/// <summary>What a log card holds or sends back: as typed, not checked.</summary>
internal sealed record LogInput
{
    public Outcome? Outcome { get; init; }

    public string? Amount { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public DateOnly? Next { get; init; }

    public string? Note { get; init; }
}
