namespace CollectionCoachBot.Playbook;

/// <summary>What a coach says about one stage and one attitude, in one language.</summary>
internal sealed record Cell
{
    public required Goal Goal { get; init; }

    /// <summary>In the cell's first style.</summary>
    public required Text Opening { get; init; }

    public required IReadOnlyList<Text> Questions { get; init; }

    public required IReadOnlyList<ExcuseReply> Excuses { get; init; }

    public required IReadOnlyList<TacticUse> Tactics { get; init; }

    /// <summary>Small to large; never the first move, never two at once.</summary>
    public required IReadOnlyList<GiveGet> GiveAndGet { get; init; }

    /// <summary>Amount, date, method, and who signs.</summary>
    public required Text Close { get; init; }

    /// <summary>What to say to "I can't name a date".</summary>
    public required Text NoDate { get; init; }

    /// <summary>A message to copy when nobody answers: no amount, no word of debt.</summary>
    public required Text NoAnswer { get; init; }

    /// <summary>A message to copy after the call.</summary>
    public required Text Confirmation { get; init; }

    /// <summary>Our own house first.</summary>
    public required IReadOnlyList<Text> Homework { get; init; }

    public required IReadOnlyList<Text> Donts { get; init; }

    public required Text Escalate { get; init; }
}
