using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class RunAsyncTests
{
    private readonly ConversationState _state = new(new JsonTextStorage());

    [Fact]
    public Task A_dialog_is_begun_continued_and_begun_again()
    {
        var dialog = new WaterfallDialog("w",
        [
            (step, ct) => step.PromptAsync("p", Talk.Ask("Name?"), ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: ct);
                return await step.EndDialogAsync(cancellationToken: ct);
            },
        ]);
        var component = new ComponentDialog("c").AddDialog(dialog).AddDialog(new TextPrompt("p"));

        return Flow(component).Test("hi", "Name?").Test("Li", "Hello Li").Test("hi", "Name?").StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_no_dialog_handles_leaves_the_turn()
    {
        var dialog = new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException("broken")]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow(dialog).Send("hi").StartTestAsync());

        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public Task An_error_that_a_dialog_handles_lets_the_turn_be_tried_again() =>
        Flow(new Mending()).Test("hi", "mended").StartTestAsync();

    private TestFlow Flow(Dialog dialog)
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));
        return new TestFlow(adapter, (turn, ct) => dialog.RunAsync(turn, _state.CreateProperty<DialogState>("stack"), ct));
    }

    /// <summary>Fails when begun; after the error it is continued and works.</summary>
    private sealed class Mending() : Dialog("mending")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("broken");

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("mended", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == DialogEvents.Error);
    }
}
