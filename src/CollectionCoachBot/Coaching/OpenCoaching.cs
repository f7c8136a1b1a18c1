using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>A coaching whose card is being used.</summary>
/// <param name="Session">The coaching.</param>
/// <param name="Account">Its customer in the ledger; null for an unlisted one.</param>
internal sealed record OpenCoaching(CoachSession Session, AccountBrief? Account)
{
    /// <summary>The customer's name, as the ledger or the rep has it.</summary>
    public string Name => Account?.Name ?? Session.UnlistedName!;
}
