using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation with a dialog, written down: what the person says, and all that comes back in that turn.</summary>
internal sealed class Talk(Dialog dialog, IStorage? storage = null)
{
    private readonly TestAdapter _adapter = new("test");
    private readonly ConversationState _state = new(storage ?? new JsonTextStorage());

    internal DialogTurnStatus Status { get; private set; }

    internal object? Result { get; private set; }

    internal object? Options { get; init; }

    internal Task<string> Say(string? text) => Send(new Activity { Type = ActivityTypes.Message, Text = text });

    internal Task<string> Send(Activity activity) => Turn(activity, async (dc, cancellationToken) =>
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialog.Id, Options, cancellationToken) : result;
    });

    /// <summary>A turn that does something to the stack from outside.</summary>
    internal async Task<string> Turn(Activity activity, Func<DialogContext, CancellationToken, Task<DialogTurnResult>> act)
    {
        await _adapter.ProcessActivityAsync(activity, async (turn, cancellationToken) =>
        {
            var dialogs = new DialogSet(_state.CreateProperty<DialogState>("stack")).Add(dialog);
            var result = await act(await dialogs.CreateContextAsync(turn, cancellationToken), cancellationToken);
            (Status, Result) = (result.Status, result.Result);
            await _state.SaveChangesAsync(turn, force: false, cancellationToken);
        });

        List<string> replies = [];
        while (_adapter.GetNextReply() is { } reply)
            replies.Add(reply.AsMessageActivity()?.Text ?? reply.Type);
        return string.Join(" | ", replies);
    }

    internal static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    internal static PromptOptions Ask(string question, string? retry = null) =>
        new() { Prompt = Message(question), RetryPrompt = retry is null ? null : Message(retry) };
}
