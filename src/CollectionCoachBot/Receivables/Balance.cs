namespace CollectionCoachBot.Receivables;

/// <summary>What a customer owes in one currency on a day.</summary>
internal sealed record Balance
{
    public required string Currency { get; init; }

    /// <summary>Everything unpaid, due or not, disputed or not.</summary>
    public required decimal Open { get; init; }

    public required int OpenCount { get; init; }

    /// <summary>The part of what is past due that is neither disputed nor on hold: what a call is about.</summary>
    public required decimal Overdue { get; init; }

    public required int OverdueCount { get; init; }

    /// <summary>How many receivables have a part that is neither disputed nor on hold, due or not.</summary>
    public int CallableCount { get; init; }

    /// <summary>Undisputed and on hold, due or not.</summary>
    public decimal Held { get; init; }

    /// <summary>The part of <see cref="Held"/> that is past due.</summary>
    public decimal OverdueHeld { get; init; }

    /// <summary>What a call may be about, due or not.</summary>
    public decimal Callable => Open - Disputed - Held;

    public required decimal Disputed { get; init; }

    /// <summary>How many receivables have a disputed part.</summary>
    public int DisputedCount { get; init; }

    /// <summary>When the oldest receivable with a disputed part was or is due; null: nothing is disputed.</summary>
    public DateOnly? OldestDisputedDueOn { get; init; }

    /// <summary>The receivable that is due longest (in M0: due first), by invoice number.</summary>
    public required string OldestInvoice { get; init; }

    public required DateOnly OldestDueOn { get; init; }

    /// <summary>Days from <see cref="OldestDueOn"/> to today; zero or negative: not overdue.</summary>
    public required int DaysOverdue { get; init; }

    /// <summary>Neither disputed nor on hold, and due in the next 10 days, today included.</summary>
    public decimal DueSoon { get; init; }

    public int DueSoonCount { get; init; }

    public string? OldestOrderNumber { get; init; }

    /// <summary>The first due date from today on of what is neither disputed nor on hold; null: none lies ahead.</summary>
    public DateOnly? NextDueOn { get; init; }
}
