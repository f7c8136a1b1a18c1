namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What a call is for.</summary>
internal enum CallKind
{
    /// <summary>The cell of its stage and attitude.</summary>
    Stage,

    /// <summary>Everything is disputed, or the rep says so: settle what is disputed first.</summary>
    Dispute,

    /// <summary>Acceptance isn't proven: get it signed, whatever the days. No interest, no legal text.</summary>
    Acceptance,
}
