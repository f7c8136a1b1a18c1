namespace CollectionCoachBot.Escalations;

/// <summary>How an escalation ended.</summary>
internal enum EscalationResult
{
    Paid,

    /// <summary>A plan of installments is signed.</summary>
    PlanSigned,

    /// <summary>Handed to lawyers or a court.</summary>
    Legal,

    /// <summary>Written off by finance.</summary>
    WrittenOff,

    /// <summary>Back to the rep, with instruction or because it was opened by mistake.</summary>
    Returned,
}
