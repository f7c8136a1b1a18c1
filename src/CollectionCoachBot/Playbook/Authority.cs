namespace CollectionCoachBot.Playbook;

/// <summary>Who may grant a concession. Until the others have agreed, the rep says only "I'll put it forward".</summary>
internal enum Authority
{
    /// <summary>It costs nothing: papers again, a reconciliation, a date split.</summary>
    Rep,

    /// <summary>Terms, supply, security.</summary>
    Manager,

    /// <summary>Money, interest, offsets, bills.</summary>
    Finance,
}
