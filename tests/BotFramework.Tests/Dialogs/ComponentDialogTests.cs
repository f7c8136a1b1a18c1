using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_waits_while_its_inside_waits_and_ends_with_its_result()
    {
        var talk = new Talk(new Interview());

        Assert.Equal("Name?", await talk.Say("start"));
        Assert.Equal("Amount?", await talk.Say("Huaxin"));
        Assert.Equal("ended EndCalled", await talk.Say("38"));
        Assert.Equal((DialogTurnStatus.Complete, "Huaxin owes 38"), (talk.Status, talk.Result));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_a_restart_at_any_step_the_dialog_goes_on(int turnsBefore)
    {
        string[] said = ["start", "Huaxin", "38"];
        string[] heard = ["Name?", "Amount?", "ended EndCalled"];
        var storage = new JsonTextStorage();
        var talk = new Talk(new Interview(), storage);

        for (var turn = 0; turn < said.Length; turn++)
        {
            if (turn == turnsBefore)
                talk = new Talk(new Interview(), storage);
            Assert.Equal(heard[turn], await talk.Say(said[turn]));
        }

        Assert.Equal("Huaxin owes 38", talk.Result);
    }

    [Fact]
    public async Task Components_stand_inside_components()
    {
        var outer = new ComponentDialog("outer");
        outer.AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) => step.BeginDialogAsync(nameof(Interview), cancellationToken: ct),
            (step, ct) => step.EndDialogAsync($"so {step.Result}", ct),
        ]));
        outer.AddDialog(new Interview());
        var storage = new JsonTextStorage();

        await new Talk(outer, storage).Say("start");
        await new Talk(outer, storage).Say("Huaxin");
        var talk = new Talk(outer, storage);
        await talk.Say("38");

        Assert.Equal("so Huaxin owes 38", talk.Result);
    }

    [Fact]
    public async Task Cancelling_reaches_the_inside()
    {
        var talk = new Talk(new Interview());
        await talk.Say("start");

        Assert.Equal("ended CancelCalled", await talk.Turn(Talk.Message("stop"), (dc, ct) => dc.CancelAllDialogsAsync(ct)));
        Assert.Equal(DialogTurnStatus.Cancelled, talk.Status);
    }

    [Fact]
    public async Task Cancelling_from_inside_ends_the_component()
    {
        var talk = new Talk(new Interview { Interrupt = (dc, ct) => dc.CancelAllDialogsAsync(ct) });
        await talk.Say("start");

        Assert.Equal("ended EndCalled", await talk.Say("stop"));
        Assert.Equal((DialogTurnStatus.Complete, null), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task Cancelling_from_inside_can_take_the_parents_along()
    {
        var talk = new Talk(new Interview { Interrupt = (dc, ct) => dc.CancelAllDialogsAsync(cancelParents: true, cancellationToken: ct) });
        await talk.Say("start");

        await talk.Say("stop");
        var stack = -1;
        await talk.Turn(Talk.Message("count"), (dc, _) =>
        {
            stack = dc.Stack.Count;
            return Task.FromResult(Dialog.EndOfTurn);
        });

        Assert.Equal(0, stack);
    }

    [Fact]
    public async Task An_interruption_that_waits_keeps_the_question_open()
    {
        var talk = new Talk(new Interview
        {
            Interrupt = async (dc, ct) =>
            {
                await dc.Context.SendActivityAsync("Just say it.", cancellationToken: ct);
                await dc.RepromptDialogAsync(ct);
                return Dialog.EndOfTurn;
            },
        });
        await talk.Say("start");

        Assert.Equal("Just say it. | Name?", await talk.Say("stop"));
        Assert.Equal("Amount?", await talk.Say("Huaxin"));
    }

    [Fact]
    public async Task A_dialog_begun_on_top_of_a_component_makes_it_ask_again_when_it_ends()
    {
        var outer = new ComponentDialog("outer");
        outer.AddDialog(new Interview());
        outer.AddDialog(new TextPrompt("aside"));
        var talk = new Talk(outer);
        await talk.Say("start");

        await talk.Turn(Talk.Message("by the way"), async (dc, ct) => await dc.Child.BeginDialogAsync("aside", Talk.Ask("What?"), ct));

        Assert.Equal("Name?", await talk.Say("nothing"));
        Assert.Equal("Amount?", await talk.Say("Huaxin"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Other_steps_than_when_it_was_stored_raise_an_event_once(bool changed, int events)
    {
        var storage = new JsonTextStorage();
        await new Talk(new Interview(), storage).Say("start");
        var heard = new List<string>();

        await new Talk(new Interview(changed) { Heard = heard }, storage).Say("Huaxin");
        await new Talk(new Interview(changed) { Heard = heard }, storage).Send(new Activity { Type = ActivityTypes.Event });

        Assert.Equal(events, heard.Count(name => name == DialogEvents.VersionChanged));
    }

    [Theory]
    [InlineData("Huaxin", 0)]
    [InlineData("", 1)]
    public async Task A_message_is_announced_to_the_parents_unless_the_prompt_understands_it(string said, int announced)
    {
        var heard = new List<string>();
        var talk = new Talk(new Interview(prompt: new NamePrompt("text")) { Heard = heard });

        await talk.Say("start");
        await talk.Say(said);

        Assert.Equal(announced, heard.Count(name => name == DialogEvents.ActivityReceived));
    }

    [Fact]
    public async Task A_text_prompt_keeps_no_message_from_the_parents()
    {
        var heard = new List<string>();
        var talk = new Talk(new Interview { Heard = heard });

        await talk.Say("start");
        await talk.Say("Huaxin");

        Assert.Equal(1, heard.Count(name => name == DialogEvents.ActivityReceived));
    }

    private sealed class Interview : ComponentDialog
    {
        internal Interview(bool longer = false, Dialog? prompt = null)
            : base(nameof(Interview))
        {
            var steps = new WaterfallDialog("steps",
            [
                (step, ct) => step.PromptAsync("text", Talk.Ask("Name?"), ct),
                (step, ct) =>
                {
                    step.Values["name"] = step.Result;
                    return step.PromptAsync("text", Talk.Ask("Amount?"), ct);
                },
                (step, ct) => step.EndDialogAsync($"{step.Values["name"]} owes {step.Result}", ct),
            ]);
            if (longer)
                steps.AddStep((_, _) => Task.FromResult(EndOfTurn));
            AddDialog(steps);
            AddDialog(prompt ?? new TextPrompt("text"));
        }

        internal Func<DialogContext, CancellationToken, Task<DialogTurnResult>>? Interrupt { get; init; }

        internal List<string> Heard { get; init; } = [];

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            Interrupt is not null && innerDc.Context.Activity.Text == "stop"
                ? Interrupt(innerDc, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(
            Microsoft.Bot.Builder.ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
            context.SendActivityAsync($"ended {reason}", cancellationToken: cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add(e.Name);
            return Task.FromResult(false);
        }
    }

    /// <summary>Understands everything but nothing.</summary>
    private sealed class NamePrompt(string id) : Prompt<string>(id)
    {
        protected override async Task OnPromptAsync(
            Microsoft.Bot.Builder.ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
            CancellationToken cancellationToken = default) =>
            await turnContext.SendActivityAsync(options.Prompt, cancellationToken);

        protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
            Microsoft.Bot.Builder.ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PromptRecognizerResult<string> { Succeeded = turnContext.Activity.Text.Length > 0, Value = turnContext.Activity.Text });
    }
}
