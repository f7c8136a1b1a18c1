using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>One follow-up with what the ledger knows of its customer now.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="Account">Null: the customer isn't in the ledger, or not in this person's scope any more.</param>
internal sealed record FollowUpRow(FollowUp FollowUp, AccountBrief? Account)
{
    /// <summary>Null for a customer that this person may not see any more.</summary>
    public string? Name => Account?.Name ?? FollowUp.UnlistedName;
}
