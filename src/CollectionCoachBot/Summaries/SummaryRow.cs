namespace CollectionCoachBot.Summaries;

/// <summary>One account of the top ten in one currency.</summary>
internal sealed record SummaryRow
{
    public required string CustomerId { get; init; }

    public required string Name { get; init; }

    public required string Currency { get; init; }

    /// <summary>Past due, neither disputed nor on hold: what a call is about.</summary>
    public required decimal Overdue { get; init; }

    /// <summary>Of the oldest undisputed receivable.</summary>
    public required int Days { get; init; }

    /// <summary>As the ledger names them; null: nobody.</summary>
    public string? OwnerEmail { get; init; }

    /// <summary>The next follow-up; null: no next step.</summary>
    public DateOnly? NextOn { get; init; }
}
