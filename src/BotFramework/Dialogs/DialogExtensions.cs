using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Continues the dialog of this conversation, or begins it when none is active.</summary>
    /// <remarks>An exception is first offered to the dialogs as <see cref="DialogEvents.Error"/>; handled there, the turn is tried again.</remarks>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        foreach (var (key, service) in turnContext.TurnState)
            dc.Services[key] = service;

        while (true)
        {
            try
            {
                var turn = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                if (turn.Status == DialogTurnStatus.Empty)
                    await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception error)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                    throw;
            }
        }
    }
}
