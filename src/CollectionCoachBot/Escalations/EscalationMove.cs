namespace CollectionCoachBot.Escalations;

/// <summary>What became of a press.</summary>
internal enum EscalationMove
{
    Done,

    /// <summary>The same form was pressed before; what it did is stored already.</summary>
    Repeated,

    /// <summary>The escalation isn't in a state that allows it any more.</summary>
    TooLate,
}
