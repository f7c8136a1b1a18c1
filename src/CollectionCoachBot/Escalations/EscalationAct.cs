namespace CollectionCoachBot.Escalations;

/// <summary>What somebody does to an escalation.</summary>
internal enum EscalationAct
{
    /// <summary>A manager takes it on.</summary>
    Acknowledge,

    /// <summary>A manager says what is to be done, in words.</summary>
    Decide,

    /// <summary>It is over, with a result.</summary>
    Close,
}
