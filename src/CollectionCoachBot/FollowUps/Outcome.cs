namespace CollectionCoachBot.FollowUps;

/// <summary>What came out of one contact with a customer.</summary>
internal enum Outcome
{
    Promised,
    PartPaid,
    SaysPaid,
    NoAnswer,
    WrongContact,
    PapersMissing,
    WaitingForApproval,
    Disputed,
    Refused,

    /// <summary>Insolvent, deregistered or vanished: calling stops, legal the same day.</summary>
    Insolvent,

    /// <summary>Settled; no next date.</summary>
    Paid,

    /// <summary>Talked, with none of the other outcomes.</summary>
    Other,
}
