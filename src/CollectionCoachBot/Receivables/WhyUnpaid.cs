namespace CollectionCoachBot.Receivables;

/// <summary>Why it isn't paid (ability × willingness), asked apart from the attitude, which is how.</summary>
internal enum WhyUnpaid
{
    /// <summary>Able and willing: stuck in a process.</summary>
    StuckInProcess,

    AbleNotWilling,

    WillingNotAble,

    NeitherAbleNorWilling,

    Disputed,
}
