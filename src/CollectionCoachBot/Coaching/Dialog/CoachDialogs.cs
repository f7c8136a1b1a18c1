using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>The dialog of a personal chat: opens its context, begins and ends it.</summary>
internal sealed class CoachDialogs
{
    /// <summary>Stands in the turn's state once this turn began or ended a dialog: then nothing is left to be asked again.</summary>
    public const string ChangedKey = "coach-dialogs.changed";

    private readonly DialogSet _dialogs;

    public CoachDialogs(ConversationState conversations, CoachDialog dialog)
    {
        _dialogs = new DialogSet(conversations.CreateProperty<DialogState>("dialog"));
        _dialogs.Add(dialog);
    }

    public Task<DialogContext> OpenAsync(ITurnContext context, CancellationToken cancellationToken) => _dialogs.CreateContextAsync(context, cancellationToken);

    /// <summary>Begins a coaching in place of whatever was open.</summary>
    public async Task BeginAsync(ITurnContext context, CoachValues values, CancellationToken cancellationToken) =>
        await BeginAsync(await OpenAsync(context, cancellationToken), values, cancellationToken);

    public static async Task BeginAsync(DialogContext dialog, CoachValues values, CancellationToken cancellationToken)
    {
        dialog.Context.TurnState[ChangedKey] = true;
        await dialog.CancelAllDialogsAsync(cancellationToken);
        await dialog.BeginDialogAsync(CoachDialog.DialogId, values, cancellationToken);
    }

    /// <summary>
    /// Whether the open question is which customer a page is wanted of: then a name answers it, where it would begin a coaching otherwise.
    /// The SDK keeps the stack of a component under "dialogs", and what a waterfall was begun with under "options".
    /// </summary>
    public static bool IsPickingForPage(DialogContext dialog) =>
        dialog.ActiveDialog?.State.TryGetValue("dialogs", out var inner) == true && inner is DialogState { DialogStack: { } stack }
        && stack.Any(open => open.State.TryGetValue("options", out var options) && options is CoachValues { For: not null });

    /// <returns>Whether anything was open.</returns>
    public async Task<bool> CancelAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var dialog = await OpenAsync(context, cancellationToken);
        if (dialog.ActiveDialog is null)
            return false;
        context.TurnState[ChangedKey] = true;
        await dialog.CancelAllDialogsAsync(cancellationToken);
        return true;
    }
}
