namespace CollectionCoachBot.Claims.Interest;

/// <summary>What may be claimed for one receivable that is past due.</summary>
internal sealed record InterestLine
{
    public required string Invoice { get; init; }

    public required int Installment { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string Currency { get; init; }

    /// <summary>What is open and not disputed.</summary>
    public required decimal Principal { get; init; }

    /// <summary>What is left out because it is disputed.</summary>
    public required decimal Disputed { get; init; }

    public required InterestState State { get; init; }

    /// <summary>Days past due, whether or not all of them could be counted.</summary>
    public required int Days { get; init; }

    public IReadOnlyList<InterestPart> Parts { get; init; } = [];

    /// <summary>Rounded to the hundredth, halves up.</summary>
    public decimal Low { get; init; }

    /// <summary>The same as <see cref="Low"/> where it isn't a range.</summary>
    public decimal High { get; init; }

    /// <summary>Stands on the first line of an invoice; null: the rule grants none.</summary>
    public FixedSum? Fixed { get; init; }

    /// <summary>Where the days that count, or the rate, begin to be known; null: that isn't what is missing.</summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>The last day for which the rate is known; null: that isn't what is missing.</summary>
    public DateOnly? KnownUntil { get; init; }
}
