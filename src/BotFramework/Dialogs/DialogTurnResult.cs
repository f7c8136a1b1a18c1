namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog made of a turn.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog ended with, when it ended.</summary>
    public object Result { get; set; }

    /// <summary>The command that ended a dialog ended its parent as well.</summary>
    public bool ParentEnded { get; set; }
}
