namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing was on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for an answer.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended, and the turn with it.</summary>
    CompleteAndWait,
}
