namespace CollectionCoachBot.Worklist;

/// <summary>What moves an account on the worklist; in the order in which reasons of the same weight are told.</summary>
internal enum WorklistRule
{
    /// <summary>The limitation period of all that is past due may be over: legal first, and no stage is called. Told before everything else.</summary>
    LimitationOver,

    /// <summary>That of some invoices may be over.</summary>
    LimitationPartlyOver,

    /// <summary>A limitation period ends soon.</summary>
    LimitationEnds,

    /// <summary>A promise was broken lately.</summary>
    BrokenPromise,

    /// <summary>The date of a promise has come and no ledger is new enough to judge it: the bank first, then the call.</summary>
    PromiseNotVerifiable,

    PromiseToday,
    FollowUpOverdue,
    FollowUpToday,

    /// <summary>Overdue, and nobody was in touch for a while, or ever.</summary>
    NoContact,
    Stage,
    Amount,

    /// <summary>Lowers: a promise whose date lies ahead.</summary>
    PromiseAhead,

    /// <summary>Lowers: money of the customer belongs to no invoice yet, and what is overdue may be paid by it.</summary>
    UnappliedCash,

    /// <summary>Lowers: the next step is planned for a later day.</summary>
    FollowUpAhead,
}
