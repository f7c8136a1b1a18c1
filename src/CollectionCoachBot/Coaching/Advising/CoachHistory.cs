using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What earlier contacts with a customer say about the next one.</summary>
internal sealed record CoachHistory
{
    public static CoachHistory None { get; } = new();

    public LastContact? LastContact { get; init; }

    public int BrokenPromises { get; init; }

    public OpenPromise? OpenPromise { get; init; }

    /// <summary>The styles of the latest coach cards for this customer, the newest first.</summary>
    public IReadOnlyList<Style> LastStyles { get; init; } = [];
}
