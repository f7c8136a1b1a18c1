namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog runs or ends.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
