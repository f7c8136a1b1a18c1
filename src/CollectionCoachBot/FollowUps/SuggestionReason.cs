namespace CollectionCoachBot.FollowUps;

/// <summary>Why a date is suggested, for the line that explains it.</summary>
internal enum SuggestionReason
{
    /// <summary>The stage's usual interval.</summary>
    Stage,

    /// <summary>Counted from a due date that lies ahead.</summary>
    BeforeDue,

    AfterDue,

    /// <summary>Moved before the customer closes its payment plan.</summary>
    BeforeCutoff,

    /// <summary>"Is it in the payment run?", before the promised date.</summary>
    CheckPromise,

    /// <summary>Did the promised money come?</summary>
    VerifyPromise,

    /// <summary>The outcome's own interval.</summary>
    Outcome,

    /// <summary>Moved before a long holiday.</summary>
    BeforeHoliday,

    /// <summary>Settled, by what was said or in the ledger, or handed to legal: no further call.</summary>
    None,
}
