using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What moves the coach's choice beside stage, attitude and cause, the same in every language.</summary>
internal sealed record ChoicePlan
{
    public required IReadOnlyDictionary<WhyUnpaid, Leaning> Why { get; init; }

    /// <summary>One for each kind of customer but <see cref="Segment.Other"/>.</summary>
    public required IReadOnlyDictionary<Segment, SegmentPlan> Segments { get; init; }

    /// <summary>What fits after a broken promise.</summary>
    public required Leaning BrokenPromise { get; init; }

    public required PapersRule Papers { get; init; }

    /// <summary>The first stage in which a style may come in from outside the cell; those that aren't here, always.</summary>
    public required IReadOnlyDictionary<Style, OverdueStage> EarliestStyles { get; init; }

    /// <summary>The same of tactics, by id.</summary>
    public required IReadOnlyDictionary<string, OverdueStage> EarliestTactics { get; init; }

    /// <summary>Special cases in which nobody calls any more: ids of <see cref="PlaybookText.SpecialTopic"/>.</summary>
    public required IReadOnlySet<string> NoCalls { get; init; }
}
