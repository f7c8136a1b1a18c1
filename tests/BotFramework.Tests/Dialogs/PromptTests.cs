using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task A_text_prompt_ends_with_the_text()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Who?", "Who, please?") };

        Assert.Equal("Who?", await talk.Say("start"));
        Assert.Equal(string.Empty, await talk.Say("华信建材"));
        Assert.Equal((DialogTurnStatus.Complete, "华信建材"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task A_value_without_text_is_no_answer()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Who?", "Who, please?") };
        await talk.Say("start");

        var reply = await talk.Send(new Activity { Type = ActivityTypes.Message, Value = JObject.Parse("""{"choice":"a"}""") });

        Assert.Equal(("Who, please?", DialogTurnStatus.Waiting), (reply, talk.Status));
    }

    [Fact]
    public async Task An_invoke_is_not_even_an_attempt()
    {
        var counts = new List<int>();
        var talk = new Talk(new TextPrompt("p", Counting(counts, valid: true))) { Options = Talk.Ask("Who?") };
        await talk.Say("start");

        Assert.Equal(string.Empty, await talk.Send(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action" }));
        await talk.Say("me");

        Assert.Equal([1], counts);
    }

    [Fact]
    public async Task The_validator_counts_attempts_and_the_retry_prompt_asks_again()
    {
        var counts = new List<int>();
        var talk = new Talk(new TextPrompt("p", Counting(counts, valid: false))) { Options = Talk.Ask("Who?", "Who, please?") };

        await talk.Say("start");
        var first = await talk.Say("a");
        var second = await talk.Say("b");

        Assert.Equal(("Who, please?", "Who, please?"), (first, second));
        Assert.Equal([1, 2], counts);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var talk = new Talk(new TextPrompt("p", Counting([], valid: false))) { Options = Talk.Ask("Who?") };
        await talk.Say("start");

        Assert.Equal("Who?", await talk.Say("a"));
    }

    [Fact]
    public async Task A_validator_that_has_said_something_leaves_it_at_that()
    {
        var talk = new Talk(new TextPrompt("p", async (prompt, ct) =>
        {
            await prompt.Context.SendActivityAsync("too short", cancellationToken: ct);
            return false;
        }))
        { Options = Talk.Ask("Who?", "Who, please?") };
        await talk.Say("start");

        Assert.Equal("too short", await talk.Say("a"));
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = "Who?" };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => talk.Say("start"));
    }

    [Fact]
    public async Task Asking_again_from_outside_repeats_the_question_itself()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Who?", "Who, please?") };
        await talk.Say("start");

        var reply = await talk.Turn(Talk.Message("help"), async (dc, ct) =>
        {
            await dc.RepromptDialogAsync(ct);
            return Dialog.EndOfTurn;
        });

        Assert.Equal("Who?", reply);
    }

    [Fact]
    public async Task An_attachment_prompt_waits_for_a_file()
    {
        var talk = new Talk(new AttachmentPrompt("p")) { Options = Talk.Ask("Your file?") };
        await talk.Say("start");

        Assert.Equal("Your file?", await talk.Say("here it is"));
        await talk.Send(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { Name = "ledger.csv" }] });

        Assert.Equal("ledger.csv", Assert.Single(Assert.IsAssignableFrom<IList<Attachment>>(talk.Result)).Name);
    }

    [Theory]
    [InlineData("Firm", 0, "Firm")]
    [InlineData("please, a FIRM one", 0, "Firm")]
    [InlineData("friendly", 1, "Warm reminder")]
    [InlineData("warm, a reminder", 1, "Warm reminder")]
    [InlineData("律师函", 2, "法律途径")]
    [InlineData("法律途径", 2, "法律途径")]
    [InlineData("按钮", 2, "法律途径")]
    public async Task A_choice_is_named_by_title_button_or_synonym(string answer, int index, string value)
    {
        var talk = new Talk(Choices()) { Options = Tones };
        await talk.Say("start");

        await talk.Say(answer);

        var found = Assert.IsType<FoundChoice>(talk.Result);
        Assert.Equal((index, value), (found.Index, found.Value));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("the second")]
    [InlineData("reminder")]
    [InlineData("走法律途径吧")]
    [InlineData("")]
    public async Task What_names_no_choice_is_asked_again(string answer)
    {
        var talk = new Talk(Choices()) { Options = Tones };
        await talk.Say("start");

        Assert.StartsWith("Which tone, please?", await talk.Say(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_choices_the_first_named_counts()
    {
        var talk = new Talk(Choices()) { Options = Tones };
        await talk.Say("start");

        await talk.Say("friendly or firm");

        Assert.Equal("Warm reminder", Assert.IsType<FoundChoice>(talk.Result).Value);
    }

    [Fact]
    public async Task Numbers_are_not_recognised_and_it_says_so()
    {
        var talk = new Talk(new ChoicePrompt("p")) { Options = Tones };
        await talk.Say("start");

        await Assert.ThrowsAsync<NotSupportedException>(() => talk.Say("firm"));
    }

    [Theory]
    [InlineData(ListStyle.None, "en-US", "Tone?")]
    [InlineData(ListStyle.Inline, "en-US", "Tone? (1) a, (2) b, or (3) c")]
    [InlineData(ListStyle.Inline, "zh-CN", "Tone? (1) a， (2) b， 要么 (3) c")]
    [InlineData(ListStyle.List, "en-US", "Tone?\n\n   1. a\n   2. b\n   3. c")]
    [InlineData(ListStyle.Auto, "en-US", "Tone? (1) a, (2) b, or (3) c")]
    public async Task Choices_are_shown_as_text_in_the_language_of_the_person(ListStyle style, string locale, string shown)
    {
        var talk = new Talk(Choices(style)) { Options = new PromptOptions { Prompt = Talk.Message("Tone?"), Choices = ChoiceFactory.ToChoices(["a", "b", "c"]) } };

        Assert.Equal(shown, await talk.Send(new Activity { Type = ActivityTypes.Message, Text = "start", Locale = locale }));
    }

    [Theory]
    [InlineData(ListStyle.SuggestedAction)]
    [InlineData(ListStyle.HeroCard)]
    public async Task Buttons_stand_under_the_question_and_under_the_question_asked_again(ListStyle style)
    {
        var prompt = Choices(style);
        var adapter = new Microsoft.Bot.Builder.Adapters.TestAdapter("test");
        var state = new Microsoft.Bot.Builder.ConversationState(new JsonTextStorage());
        var flow = new Microsoft.Bot.Builder.Adapters.TestFlow(adapter, async (turn, token) =>
        {
            var dialogs = new DialogSet(state.CreateProperty<DialogState>("stack")).Add(prompt);
            var dc = await dialogs.CreateContextAsync(turn, token);
            if ((await dc.ContinueDialogAsync(token)).Status == DialogTurnStatus.Empty)
                await dc.PromptAsync("p", Tones, token);
            await state.SaveChangesAsync(turn, force: false, token);
        });

        await flow
            .Send("start").AssertReply(reply => Asks(reply.AsMessageActivity(), "Which tone?"))
            .Send("neither").AssertReply(reply => Asks(reply.AsMessageActivity(), "Which tone, please?"))
            .StartTestAsync();

        void Asks(IMessageActivity reply, string question)
        {
            var card = reply.Attachments is [var attachment] ? (HeroCard)attachment.Content : null;
            Assert.Equal(style == ListStyle.HeroCard, card is not null);
            Assert.Equal(question, card is null ? reply.Text : card.Text);
            var buttons = card is null ? reply.SuggestedActions.Actions : card.Buttons;
            Assert.Equal(
                [("Firm", "Firm"), ("Warm reminder", "Warm reminder"), ("按钮", "法律途径")],
                buttons.Select(button => (button.Title, (string)button.Value)));
            Assert.All(buttons, button => Assert.Equal(ActionTypes.ImBack, button.Type));
        }
    }

    [Theory]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "groupChat", 2, "card")]
    [InlineData("test", null, 2, "text")]
    public void Choices_become_buttons_where_the_channel_has_them(string channel, string? conversationType, int count, string how)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"choice {number}")]);

        var message = ChoiceFactory.ForChannel(channel, choices, "Which?", conversationType: conversationType, toList: ["u1"]);

        var shown = message.SuggestedActions is not null ? "suggested" : message.Attachments is { Count: > 0 } ? "card" : "text";
        Assert.Equal(how, shown);
    }

    [Fact]
    public async Task The_language_of_one_answer_is_not_that_of_the_next_question()
    {
        var prompt = Choices(ListStyle.Inline);
        var chinese = new Talk(prompt) { Options = Tones };
        await chinese.Say("hi");
        await chinese.Send(new Activity { Type = ActivityTypes.Message, Text = "friendly", Locale = "zh-CN" });

        var asked = await new Talk(prompt) { Options = Tones }.Send(new Activity { Type = ActivityTypes.Message, Text = "hi" });

        Assert.Equal("Which tone? (1) Firm, (2) Warm reminder, or (3) 按钮", asked);
    }

    private static PromptOptions Tones => new()
    {
        Prompt = Talk.Message("Which tone?"),
        RetryPrompt = Talk.Message("Which tone, please?"),
        Choices =
        [
            new Choice("Firm"),
            new Choice("Warm reminder") { Synonyms = ["friendly"] },
            new Choice("法律途径") { Synonyms = ["律师函"], Action = new CardAction { Type = ActionTypes.ImBack, Title = "按钮", Value = "法律途径" } },
        ],
    };

    private static ChoicePrompt Choices(ListStyle style = ListStyle.None) =>
        new("p") { Style = style, RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } };

    private static PromptValidator<string> Counting(List<int> counts, bool valid) => (prompt, _) =>
    {
        counts.Add(prompt.AttemptCount);
        return Task.FromResult(valid);
    };
}
