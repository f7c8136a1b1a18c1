using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public sealed class TestFlowTests
{
    private readonly TestAdapter _adapter = new("msteams");

    public static TheoryData<string, Func<TestFlow, TestFlow>, bool> Checks => new()
    {
        { "the same text", flow => flow.AssertReply("you said hi"), true },
        { "another text", flow => flow.AssertReply("you said ho", timeout: 50), false },
        { "a part of it", flow => flow.AssertReplyContains("said"), true },
        { "no part of it", flow => flow.AssertReplyContains("shouted"), false },
        { "one of several", flow => flow.AssertReplyOneOf(["a", "you said hi"]), true },
        { "none of several", flow => flow.AssertReplyOneOf(["a"]), false },
        { "another type", flow => flow.AssertReply(new Activity(ActivityTypes.Typing)), false },
        { "an answer where none should be", flow => flow.AssertNoReply(timeout: 50), false },
        { "one answer and no more", flow => flow.AssertReply("you said hi").AssertNoReply(timeout: 50), true },
        { "a second answer that never comes", flow => flow.AssertReply("you said hi").AssertReply("more", timeout: 50), false },
        { "a check of one's own", flow => flow.AssertReply(reply => Assert.Equal("msteams", reply.ChannelId)), true },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task A_flow_passes_only_when_the_bot_answers_as_written(string what, Func<TestFlow, TestFlow> check, bool passes)
    {
        var flow = check(new TestFlow(_adapter, Echo).Send("hi"));

        var error = await Record.ExceptionAsync(flow.StartTestAsync);

        Assert.True(passes == (error is null), $"{what}: {error?.Message}");
    }

    [Fact]
    public Task Steps_run_in_their_order() =>
        new TestFlow(_adapter, Echo)
            .Test("a", "you said a")
            .Test("b", reply => Assert.Equal("you said b", reply.AsMessageActivity().Text))
            .SendConversationUpdate().AssertNoReply(timeout: 20)
            .Test(
            [
                new Activity { Type = ActivityTypes.Message, Text = "c", From = new ChannelAccount { Role = RoleTypes.User } },
                new Activity { Type = ActivityTypes.Message, Text = "you said c", From = new ChannelAccount { Role = RoleTypes.Bot } },
            ])
            .StartTestAsync();

    [Fact]
    public async Task An_activity_gets_an_id_and_who_speaks_where()
    {
        var activity = new Activity { Text = "hi" };

        await _adapter.ProcessActivityAsync(activity, Echo);

        Assert.Equal((ActivityTypes.Message, "msteams", "user1", "bot"), (activity.Type, activity.ChannelId, activity.From.Id, activity.Recipient.Id));
        Assert.NotNull(activity.Id);
        Assert.Equal("Conversation1", activity.Conversation.Id);
    }

    [Fact]
    public async Task An_answer_in_the_queue_can_be_replaced_and_deleted()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, cancellationToken) =>
            {
                var first = await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
                var second = await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
                await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "one, changed" }, cancellationToken);
                await turn.DeleteActivityAsync(second.Id, cancellationToken);
            },
            default);

        Assert.Equal("one, changed", _adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_queued_when_wanted(bool wanted, int queued)
    {
        var adapter = new TestAdapter("test", wanted);

        await adapter.SendTextToBotAsync("hi", (turn, cancellationToken) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), cancellationToken), default);

        Assert.Equal(queued, adapter.ActiveQueue.Count);
    }

    private static async Task Echo(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.Message)
            await turn.SendActivityAsync("you said " + turn.Activity.Text, cancellationToken: cancellationToken);
    }
}
