using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallTests
{
    [Fact]
    public async Task Each_step_gets_the_answer_to_the_one_before_and_the_last_ends_the_dialog()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, ct) => Say(step, $"begun with {step.Options}, {step.Reason}", ct),
            (step, ct) => Say(step, $"{step.Index}: {step.Result}, {step.Reason}", ct),
        ]))
        { Options = "o" };

        Assert.Equal("begun with o, BeginCalled", await talk.Say("start"));
        Assert.Equal("1: first, ContinueCalled", await talk.Say("first"));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);
        Assert.Equal(string.Empty, await talk.Say("second"));
        Assert.Equal((DialogTurnStatus.Complete, "second"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task Steps_keep_values_for_one_another()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, ct) =>
            {
                step.Values["name"] = "华信建材";
                return Say(step, "kept", ct);
            },
            (step, ct) => Say(step, $"{step.Values["name"]}", ct),
        ]));

        await talk.Say("start");

        Assert.Equal("华信建材", await talk.Say("and?"));
    }

    [Fact]
    public async Task Next_goes_on_in_the_same_turn()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, ct) => step.NextAsync("known", ct),
            (step, ct) => Say(step, $"{step.Result}, {step.Reason}", ct),
        ]));

        Assert.Equal("known, NextCalled", await talk.Say("start"));
    }

    [Fact]
    public async Task A_step_goes_on_only_once()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            async (step, ct) =>
            {
                await step.NextAsync(cancellationToken: ct);
                return await step.NextAsync(cancellationToken: ct);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("start"));
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var talk = new Talk(new WaterfallDialog("w"));

        await talk.Say("start");

        Assert.Equal((DialogTurnStatus.Complete, null), (talk.Status, talk.Result));
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task What_is_no_message_does_not_advance_it(string type)
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, ct) => Say(step, "one", ct), (step, ct) => Say(step, "two", ct)]));
        await talk.Say("start");

        var reply = await talk.Send(new Activity { Type = type, Name = "x" });

        Assert.Equal((string.Empty, DialogTurnStatus.Waiting), (reply, talk.Status));
        Assert.Equal("two", await talk.Say("go on"));
    }

    [Fact]
    public async Task A_step_can_end_the_dialog_early_with_a_result()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, ct) => step.EndDialogAsync("early", ct), (step, ct) => Say(step, "never", ct)]));

        await talk.Say("start");

        Assert.Equal((DialogTurnStatus.Complete, "early"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task A_replaced_dialog_begins_anew_and_the_stack_does_not_grow()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, ct) => Say(step, $"round {step.Options ?? 1}", ct),
            (step, ct) => step.ReplaceDialogAsync("w", 2, ct),
        ]));
        await talk.Say("start");

        Assert.Equal("round 2", await talk.Say("again"));
        var depth = 0;
        await talk.Turn(Talk.Message("count"), (dc, _) =>
        {
            depth = dc.Stack.Count;
            return Task.FromResult(Dialog.EndOfTurn);
        });
        Assert.Equal(1, depth);
    }

    [Fact]
    public async Task Cancelling_ends_the_whole_stack()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, ct) => Say(step, "one", ct)]));
        await talk.Say("start");

        await talk.Turn(Talk.Message("stop"), (dc, ct) => dc.CancelAllDialogsAsync(ct));
        var cancelled = talk.Status;
        await talk.Turn(Talk.Message("stop"), (dc, ct) => dc.CancelAllDialogsAsync(ct));

        Assert.Equal((DialogTurnStatus.Cancelled, DialogTurnStatus.Empty), (cancelled, talk.Status));
    }

    [Fact]
    public async Task A_dialog_that_is_not_there_cannot_begin()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("other", cancellationToken: ct)]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("start"));

        Assert.Contains("other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_gone_since_it_was_stored_cannot_continue_but_can_be_cancelled()
    {
        var storage = new JsonTextStorage();
        await new Talk(new WaterfallDialog("old", [(step, ct) => Say(step, "one", ct)]), storage).Say("start");
        var talk = new Talk(new WaterfallDialog("new"), storage);

        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("go on"));
        await talk.Turn(Talk.Message("stop"), (dc, ct) => dc.CancelAllDialogsAsync(ct));

        Assert.Equal(DialogTurnStatus.Cancelled, talk.Status);
    }

    [Fact]
    public void A_set_numbers_a_second_dialog_of_the_same_id()
    {
        var set = new DialogSet();
        var (first, second) = (new WaterfallDialog("w"), new WaterfallDialog("w"));

        set.Add(first).Add(second).Add(first);

        Assert.Equal((first, second, 2), (set.Find("w"), set.Find("w2"), set.GetDialogs().Count()));
        Assert.Null(set.Find("w3"));
    }

    [Fact]
    public void The_version_of_a_set_changes_with_the_number_of_steps()
    {
        static string Version(int steps)
        {
            var waterfall = new WaterfallDialog("w");
            for (var i = 0; i < steps; i++)
                waterfall.AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
            return new DialogSet().Add(waterfall).GetVersion();
        }

        Assert.Equal(Version(2), Version(2));
        Assert.NotEqual(Version(2), Version(3));
    }

    private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string text, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }
}
