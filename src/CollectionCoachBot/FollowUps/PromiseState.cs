namespace CollectionCoachBot.FollowUps;

internal enum PromiseState
{
    Open,

    /// <summary>Its date has come, but no ledger is new enough to judge it: check the bank before calling.</summary>
    DueNotVerifiable,
    Kept,
    PartlyKept,
    Broken,
    Rescheduled,
    Cancelled,
}
