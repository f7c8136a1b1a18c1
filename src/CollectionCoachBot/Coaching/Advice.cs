namespace CollectionCoachBot.Coaching;

/// <summary>What the coach says about one call, with the facts put in.</summary>
internal sealed record Advice
{
    public required CallKind Kind { get; init; }

    public required GoalAdvice Goal { get; init; }

    public required StyledOpening Opening { get; init; }

    /// <summary>The same in other styles; none for a dispute or an acceptance call.</summary>
    public IReadOnlyList<StyledOpening> OtherOpenings { get; init; } = [];

    public required IReadOnlyList<string> Questions { get; init; }

    public IReadOnlyList<ExcuseAdvice> Excuses { get; init; } = [];

    public IReadOnlyList<TradeStep> GiveAndGet { get; init; } = [];

    public IReadOnlyList<TacticAdvice> Tactics { get; init; } = [];

    /// <summary>Amount, date, method, and who signs.</summary>
    public required string Close { get; init; }

    /// <summary>The answer to "I can't name a date".</summary>
    public required string NoDate { get; init; }

    /// <summary>A message to copy when nobody answers.</summary>
    public required string NoAnswer { get; init; }

    /// <summary>A message to copy after the call.</summary>
    public required string Confirmation { get; init; }

    public required IReadOnlyList<string> Homework { get; init; }

    public required IReadOnlyList<string> Donts { get; init; }

    /// <summary>What nobody does on any call; from 31 days past due, where money and bank details come up.</summary>
    public IReadOnlyList<string> AlwaysDonts { get; init; } = [];

    public required string Escalate { get; init; }
}
