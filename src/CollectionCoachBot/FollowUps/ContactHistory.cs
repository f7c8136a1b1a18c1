namespace CollectionCoachBot.FollowUps;

/// <summary>What happened with a customer so far and what is planned: what other features read of follow-ups.</summary>
internal sealed record ContactHistory
{
    public static ContactHistory None { get; } = new();

    /// <summary>The newest contact, whoever logged it; null: none yet.</summary>
    public CallLog? LastContact { get; init; }

    /// <summary>The newest contact that was answered; null: none yet.</summary>
    public CallLog? LastTalk { get; init; }

    /// <summary>How many contacts the newest ones in a row were without an answer.</summary>
    public int NoAnswersInARow { get; init; }

    public PromiseHistory Promises { get; init; } = PromiseHistory.None;

    /// <summary>The promise that was broken last; null: none.</summary>
    public Promise? LastBroken { get; init; }

    /// <summary>When a promise was last found broken; null: never.</summary>
    public DateTimeOffset? BrokenAt { get; init; }

    /// <summary>The open follow-up that comes first, of anybody who still sees the customer; null: no next step.</summary>
    public FollowUp? Next { get; init; }
}
