using CollectionCoachBot.Bot;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Coaching;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Bot;

public sealed class OneTurnAtATimeTests
{
    private readonly ConversationLocks _locks = new();
    private readonly TeamsStandIn _teams = new();
    private int _heard;

    public OneTurnAtATimeTests() =>
        _teams.Use(new OneTurnAtATime(_locks, new NoLeases(), Accounts.Words) { MessagePatience = TimeSpan.Zero, ButtonPatience = TimeSpan.Zero });

    [Fact]
    public async Task A_press_on_a_busy_conversation_is_told_to_wait_and_the_card_stays_as_it_is()
    {
        using var busy = await _locks.TryTakeAsync("test\nchat", TimeSpan.Zero, CancellationToken.None);

        await ReceiveAsync(ActivityTypes.Invoke);

        var answer = (InvokeResponse)Assert.Single(_teams.Sent).Value;
        var body = (AdaptiveCardInvokeResponse)answer.Body;
        Assert.Equal((200, 200, "application/vnd.microsoft.activity.message"), (answer.Status, body.StatusCode, body.Type));
        Assert.StartsWith("One moment", (string)body.Value, StringComparison.Ordinal);
        Assert.Equal(0, _heard);
    }

    [Fact]
    public async Task A_message_on_a_busy_conversation_is_told_to_wait()
    {
        using var busy = await _locks.TryTakeAsync("test\nchat", TimeSpan.Zero, CancellationToken.None);

        await ReceiveAsync(ActivityTypes.Message);

        Assert.StartsWith("One moment", Assert.Single(_teams.Sent).Text, StringComparison.Ordinal);
        Assert.Equal(0, _heard);
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Message)]
    public async Task A_turn_of_another_conversation_isn_t_held_up(string type)
    {
        using var busy = await _locks.TryTakeAsync("test\nanother", TimeSpan.Zero, CancellationToken.None);

        await ReceiveAsync(type);

        Assert.Empty(_teams.Sent);
        Assert.Equal(1, _heard);
    }

    private Task ReceiveAsync(string type) =>
        _teams.ReceiveAsync(
            new Activity { Type = type, ChannelId = "test", Locale = "en-US", Conversation = new ConversationAccount { Id = "chat" } },
            (_, _) =>
            {
                _heard++;
                return Task.CompletedTask;
            });
}
