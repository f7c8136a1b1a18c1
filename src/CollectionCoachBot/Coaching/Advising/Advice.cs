namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What the coach says about one call, with the facts put in.</summary>
internal sealed record Advice
{
    public required CallKind Kind { get; init; }

    public required GoalAdvice Goal { get; init; }

    public required StyledOpening Opening { get; init; }

    /// <summary>Why this style and not the cell's own; null: it is the cell's own.</summary>
    public string? OpeningBecause { get; init; }

    /// <summary>The same in other styles; none for a dispute or an acceptance call.</summary>
    public IReadOnlyList<StyledOpening> OtherOpenings { get; init; } = [];

    public required IReadOnlyList<string> Questions { get; init; }

    public IReadOnlyList<ExcuseAdvice> Excuses { get; init; } = [];

    public IReadOnlyList<TradeStep> GiveAndGet { get; init; } = [];

    /// <summary>What to propose where the cause is known; up to M3 in place of <see cref="GiveAndGet"/>.</summary>
    public OfferAdvice? Offer { get; init; }

    /// <summary>What this kind of customer is like; null: not known.</summary>
    public SegmentAdvice? Segment { get; init; }

    /// <summary>All that may be called about is on hold: there is no call about money.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>The special case; null: there is none.</summary>
    public SpecialAdvice? Special { get; init; }

    public IReadOnlyList<TacticAdvice> Tactics { get; init; } = [];

    /// <summary>Amount, date, method, and who signs.</summary>
    public required string Close { get; init; }

    /// <summary>The answer to "I can't name a date"; null in a special case, where the cell's would ask for something else.</summary>
    public required string? NoDate { get; init; }

    /// <summary>A message to copy when nobody answers.</summary>
    public required string NoAnswer { get; init; }

    /// <summary>A message to copy after the call.</summary>
    public required string Confirmation { get; init; }

    /// <summary>Our own house first.</summary>
    public required IReadOnlyList<string> Homework { get; init; }

    /// <summary>The fault is ours: the homework goes before the questions.</summary>
    public bool MendFirst { get; init; }

    public required IReadOnlyList<string> Donts { get; init; }

    /// <summary>What nobody does on any call; from 31 days past due, where money and bank details come up.</summary>
    public IReadOnlyList<string> AlwaysDonts { get; init; } = [];

    public required string Escalate { get; init; }
}
