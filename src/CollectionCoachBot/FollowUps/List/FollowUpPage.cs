namespace CollectionCoachBot.FollowUps.List;

/// <summary>One page of somebody's follow-ups: overdue, today, the rest of this week; what is later is only counted.</summary>
internal sealed record FollowUpPage
{
    public const int Size = 8;

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<FollowUpRow> Rows { get; init; }

    public required int Overdue { get; init; }

    public required int DueToday { get; init; }

    public required int ThisWeek { get; init; }

    public required int Later { get; init; }

    /// <summary>The first date after this week; null: none.</summary>
    public DateOnly? NextLater { get; init; }

    /// <summary>The first follow-up of this page, which its buttons carry along; null on the first page.</summary>
    public string? Start { get; init; }

    /// <summary>The first follow-up of the next page; null: this is the last.</summary>
    public string? More { get; init; }

    public static DateOnly EndOfWeek(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);
}
