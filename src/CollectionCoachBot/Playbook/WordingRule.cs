using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>Words that mustn't be said, and what to say in their place.</summary>
/// <param name="Id">Unique in its language.</param>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="Say">Regular expressions of which any finds them; matched in one sentence, without regard to case.</param>
/// <param name="Unless">Where one of these is found in the same sentence the rule doesn't count.</param>
/// <param name="From">The stage from which on they may be said; null: never.</param>
/// <param name="Why">Why these in particular; null: for the reason of their kind.</param>
/// <param name="Instead">What to say.</param>
internal sealed record WordingRule(
    string Id, WordingKind Kind, IReadOnlyList<string> Say, IReadOnlyList<string> Unless, OverdueStage? From, string? Why, string Instead)
{
    /// <summary>Whether what it finds counts whatever was learned from taught sentences: law, police, violence, family, and what a company wrote itself.</summary>
    public bool IsSure { get; init; }
}
