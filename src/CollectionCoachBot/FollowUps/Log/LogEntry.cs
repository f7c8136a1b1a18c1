namespace CollectionCoachBot.FollowUps.Log;

/// <summary>A contact as it will be stored.</summary>
internal sealed record LogEntry
{
    public required Outcome Outcome { get; init; }

    /// <summary>With <see cref="Outcome.Promised"/> only, together with the currency and the date.</summary>
    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Null: no next step, since the account is settled or handed to legal.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>The next date isn't the one on the form: it was left at its default, and the outcome suggests another.</summary>
    public bool NextMoved { get; init; }

    public string? Note { get; init; }
}
