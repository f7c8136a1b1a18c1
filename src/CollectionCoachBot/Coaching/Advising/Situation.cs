using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What the coach's choice stands on, beside the words: the cell, what is known of the customer, and what the playbook makes of it.</summary>
internal sealed record Situation
{
    public required OverdueStage Stage { get; init; }

    public required Attitude Attitude { get; init; }

    public Segment Segment { get; init; }

    public WhyUnpaid? Why { get; init; }

    /// <summary>The cause in force; null: none is known.</summary>
    public CausePlan? Cause { get; init; }

    public CoachHistory History { get; init; } = CoachHistory.None;

    public required ChoicePlan Choice { get; init; }

    public Leaning ByCause => Cause?.Fits ?? Leaning.None;

    /// <summary>A known cause says the same more exactly, and counts in its place.</summary>
    public Leaning ByWhy => Cause is null && Why is { } why ? Choice.Why[why] : Leaning.None;

    public Leaning BySegment => Choice.Segments.TryGetValue(Segment, out var plan) ? plan.Fits : Leaning.None;

    public Leaning ByPromises => History.BrokenPromises > 0 ? Choice.BrokenPromise : Leaning.None;

    /// <summary>Papers hold it up, at a customer who wants just these.</summary>
    public bool IsAboutPapers => Why == WhyUnpaid.StuckInProcess
        && (Choice.Papers.Segments.Contains(Segment) || Choice.Papers.Attitudes.Contains(Attitude));

    public static Situation Of(CoachRequest request, PlaybookEdition edition) => new()
    {
        Stage = request.Stage,
        Attitude = request.Attitude,
        Segment = request.Account?.Segment ?? Segment.Other,
        Why = request.WhyUnpaid,
        Cause = request.CauseId is { } id ? edition.Causes.GetValueOrDefault(id) : null,
        History = request.History,
        Choice = edition.Choice,
    };
}
