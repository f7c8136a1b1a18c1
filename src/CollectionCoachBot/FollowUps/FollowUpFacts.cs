using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.FollowUps;

/// <summary>What the next date is decided from.</summary>
internal sealed record FollowUpFacts
{
    public required DateOnly Today { get; init; }

    public required OverdueStage Stage { get; init; }

    public Attitude? Attitude { get; init; }

    /// <summary>What came out of the contact; null: none was logged yet, or only its stage counts.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>In M0: the next due date, today or later; null: nothing lies ahead.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The ledger lists the customer with nothing to pay: there is nothing to call about but a promise.</summary>
    public bool NothingOpen { get; init; }

    /// <summary>Days overdue of the oldest receivable.</summary>
    public int DaysOverdue { get; init; }

    /// <summary>In M0: a large amount, or an acceptance that isn't proven.</summary>
    public bool NeedsEarlyStart { get; init; }

    /// <summary>Day of the month (1 to 31) on which the customer closes its payment plan.</summary>
    public int? PlanCutoffDay { get; init; }

    /// <summary>The date of the promise just made.</summary>
    public DateOnly? PromisedFor { get; init; }

    /// <summary>A promise of this customer was broken before.</summary>
    public bool BrokeBefore { get; init; }

    public required WorkCalendar Calendar { get; init; }
}
