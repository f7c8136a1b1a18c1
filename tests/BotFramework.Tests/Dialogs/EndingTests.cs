using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>What dialogs hear when they leave the stack, and who may stop it.</summary>
public sealed class EndingTests
{
    private readonly List<string> heard = [];

    [Fact]
    public async Task All_dialogs_of_the_stack_hear_the_cancelling_the_active_one_first_and_unasked()
    {
        var talk = new Talk(Nested(handles: null));
        await talk.Say("start");

        await talk.Turn(Talk.Message("stop"), (dc, token) => dc.CancelAllDialogsAsync(cancelParents: true, "stopped", "why", token));

        Assert.Equal(DialogTurnStatus.Cancelled, talk.Status);
        Assert.Equal(["inner left CancelCalled", "outer left CancelCalled"], heard);
    }

    [Fact]
    public async Task A_parent_is_asked_before_it_is_cancelled_from_inside()
    {
        var talk = new Talk(Nested(handles: null));
        await talk.Say("start");

        await talk.Turn(Talk.Message("stop"), (dc, token) => dc.Child.CancelAllDialogsAsync(cancelParents: true, "stopped", "why", token));

        Assert.Equal(["inner left CancelCalled", "outer asked stopped why", "outer left CancelCalled"], heard);
        Assert.Equal(0, await DepthAsync(talk));
    }

    [Fact]
    public async Task A_parent_that_handles_the_event_stays()
    {
        var talk = new Talk(Nested(handles: "stopped"));
        await talk.Say("start");

        await talk.Turn(Talk.Message("stop"), (dc, token) => dc.Child.CancelAllDialogsAsync(cancelParents: true, "stopped", "why", token));

        Assert.Equal(["inner left CancelCalled", "outer asked stopped why"], heard);
        Assert.Equal(1, await DepthAsync(talk));
    }

    [Fact]
    public async Task The_event_has_a_name_of_its_own_unless_given_another()
    {
        var talk = new Talk(Nested(handles: DialogEvents.CancelDialog));
        await talk.Say("start");

        await talk.Turn(Talk.Message("stop"), (dc, token) => dc.Child.CancelAllDialogsAsync(cancelParents: true, cancellationToken: token));

        Assert.Equal("outer asked cancelDialog ", heard[^1]);
    }

    [Fact]
    public async Task A_dialog_that_is_replaced_hears_so_and_is_not_resumed()
    {
        var outer = new Noted("outer", heard, null);
        outer.AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.BeginDialogAsync("inner", cancellationToken: token),
            (step, token) => step.EndDialogAsync($"then {step.Result}", token),
        ]));
        var inner = new Noted("inner", heard, null);
        inner.AddDialog(new TextPrompt("text"));
        outer.AddDialog(inner);
        outer.AddDialog(new TextPrompt("instead"));
        inner.InitialOptions = Talk.Ask("First?");
        var talk = new Talk(outer);
        await talk.Say("start");

        await talk.Turn(Talk.Message("change"), (dc, token) => dc.Child.ReplaceDialogAsync("instead", Talk.Ask("Instead?"), token));

        Assert.Equal(["inner left ReplaceCalled"], heard);
        await talk.Say("yes");
        Assert.Equal((DialogTurnStatus.Complete, "then yes"), (talk.Status, talk.Result));
    }

    private static async Task<int> DepthAsync(Talk talk)
    {
        var depth = -1;
        await talk.Turn(Talk.Message("count"), (dc, _) =>
        {
            depth = dc.Stack.Count;
            return Task.FromResult(Dialog.EndOfTurn);
        });
        return depth;
    }

    private Noted Nested(string? handles)
    {
        var outer = new Noted("outer", heard, handles);
        var inner = new Noted("inner", heard, handles) { InitialOptions = Talk.Ask("Who?") };
        inner.AddDialog(new TextPrompt("text"));
        outer.AddDialog(inner);
        return outer;
    }

    private sealed class Noted(string id, List<string> heard, string? handles) : ComponentDialog(id)
    {
        internal object? InitialOptions { get; set; }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
            base.OnBeginDialogAsync(innerDc, InitialOptions ?? options, cancellationToken);

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            if (reason != DialogReason.EndCalled)
                heard.Add($"{Id} left {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name is DialogEvents.CancelDialog or "stopped")
                heard.Add($"{Id} asked {e.Name} {e.Value}");
            return Task.FromResult(e.Name == handles);
        }
    }
}
