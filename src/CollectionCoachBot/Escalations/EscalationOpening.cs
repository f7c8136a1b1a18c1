namespace CollectionCoachBot.Escalations;

/// <summary>What became of the wish to escalate an account.</summary>
internal enum EscalationOpening
{
    New,

    /// <summary>The account is escalated already: shown in this thread as well, the reason kept as added words.</summary>
    ShownAgain,

    /// <summary>The same person wished the same with the same form before; nothing more was stored.</summary>
    Repeated,

    /// <summary>The form was used before by somebody else, for another account or with other words; nothing was stored.</summary>
    FormUsed,
}
