using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter adapter = new();

    [Fact]
    public async Task What_is_sent_is_addressed_as_a_reply_and_gets_the_channels_id()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));
        var message = MessageFactory.Text("收到");

        var response = await turn.SendActivityAsync(message);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal(("sent-1", "in-1", "29:user"), (message.Id, message.ReplyToId, message.Recipient.Id));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("typing", true)]
    [InlineData("trace", false)]
    public async Task A_trace_is_no_answer(string type, bool responded)
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));

        await turn.SendActivityAsync(new Activity(type));

        Assert.Equal(responded, turn.Responded);
    }

    [Fact]
    public async Task Send_handlers_run_in_order_and_see_one_list()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            var responses = await next();
            order.Add("first again");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second " + activities[0].Text);
            return next();
        });

        await turn.SendActivityAsync("好");

        Assert.Equal(["first", "second 好!", "first again"], order);
        Assert.Equal("好!", Assert.Single(adapter.Sent).Text);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_sends_nothing()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        await turn.SendActivityAsync("好");

        Assert.Empty(adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Replies_wait_in_the_turn_when_the_sender_expects_them()
    {
        var incoming = Incoming.Message("你好");
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(adapter, incoming);

        await turn.SendActivitiesAsync([MessageFactory.Text("一"), MessageFactory.Text("二")]);

        Assert.Empty(adapter.Sent);
        Assert.Equal(["一", "二"], turn.BufferedReplyActivities.Select(a => a.Text));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_message_is_updated_by_its_id_and_deleted_by_its_id()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add("update " + activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add("delete " + reference.ActivityId);
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "old-1"));
        await turn.DeleteActivityAsync("old-2");

        Assert.Equal(["update old-1", "delete old-2"], seen);
        Assert.Equal(("old-1", "a:chat"), (adapter.Updated[0].Id, adapter.Updated[0].Conversation.Id));
        Assert.Equal(("old-2", "a:chat"), (adapter.Deleted[0].ActivityId, adapter.Deleted[0].Conversation.Id));
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing()
    {
        var turn = new TurnContext(adapter, Incoming.Message("你好"));
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("迟到"));

        Assert.Empty(adapter.Sent);
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("x"));
    }

    [Fact]
    public async Task An_empty_text_and_an_empty_list_are_mistakes()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public void A_turn_seen_with_another_activity_shares_state_and_replies()
    {
        using var turn = new TurnContext(adapter, Incoming.Message("你好"));
        turn.TurnState.Add("key", "value");

        using var other = new TurnContext(turn, Incoming.Message("再见"));

        Assert.Equal("再见", other.Activity.Text);
        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Same(turn.BufferedReplyActivities, other.BufferedReplyActivities);
    }

    [Fact]
    public void Turn_state_is_kept_by_type_or_name_and_disposed_with_the_turn()
    {
        var disposable = new Disposable();
        var turn = new TurnContext(adapter, Incoming.Message("你好"));
        turn.TurnState.Add(disposable);
        turn.TurnState.Set("name", "一");
        turn.TurnState.Set("name", "二");

        Assert.Same(disposable, turn.TurnState.Get<Disposable>());
        Assert.Equal("二", turn.TurnState.Get<string>("name"));
        Assert.Null(turn.TurnState.Get<Disposable>("name"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("name", "三"));
        turn.Dispose();
        Assert.True(disposable.Disposed);
    }

    private sealed class Disposable : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }
}
