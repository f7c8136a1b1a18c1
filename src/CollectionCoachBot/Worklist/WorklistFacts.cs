using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Worklist;

/// <summary>What the order is decided from.</summary>
internal sealed record WorklistFacts
{
    public required AccountBrief Account { get; init; }

    public ContactHistory History { get; init; } = ContactHistory.None;

    /// <summary>What must be watched of limitation periods; null: nothing, or nothing is known.</summary>
    public LimitationNotice? Limitation { get; init; }

    /// <summary>The business day of the last contact, answered or not; null: none was logged.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>The business day on which somebody was last spoken to; null: never.</summary>
    public DateOnly? LastTalkOn { get; init; }

    /// <summary>The business day on which a promise was last found broken; null: never.</summary>
    public DateOnly? BrokenOn { get; init; }
}
