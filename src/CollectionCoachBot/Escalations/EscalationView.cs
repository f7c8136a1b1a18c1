namespace CollectionCoachBot.Escalations;

/// <summary>For whom and for what an escalation's card is built.</summary>
internal enum EscalationView
{
    /// <summary>The shared card in a thread, with the buttons of its state.</summary>
    Thread,

    /// <summary>What the presser of "close" sees: the same with the form that asks for the result.</summary>
    Closing,

    /// <summary>The owner's, in personal chat: nothing to decide, but the coach at hand.</summary>
    Owner,
}
