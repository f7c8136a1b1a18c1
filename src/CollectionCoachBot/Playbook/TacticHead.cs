namespace CollectionCoachBot.Playbook;

internal enum TacticHead
{
    /// <summary>Breaks a deadlock.</summary>
    Deadlock,

    Usual,

    /// <summary>Answers a move of theirs.</summary>
    Theirs,
}
