namespace CollectionCoachBot.Claims.Evidence;

/// <summary>What begins a limitation period anew, once it can be proven. 民法典 art. 195.</summary>
internal enum EvidenceKind
{
    /// <summary>A demand that they signed or sealed.</summary>
    SignedDemand,

    /// <summary>A letter of demand, with proof of delivery.</summary>
    DeliveredLetter,

    /// <summary>A demand by e-mail or message that is shown to have arrived.</summary>
    DeliveredMessage,

    /// <summary>A plan of payment or a statement of the debt that they signed.</summary>
    SignedPlan,

    /// <summary>A part of it was paid.</summary>
    PartPayment,

    /// <summary>They asked for more time, in writing.</summary>
    RequestForTime,
}
