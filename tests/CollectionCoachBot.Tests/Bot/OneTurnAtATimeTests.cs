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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_turn_that_hangs_is_given_up_and_the_conversation_goes_on_without_it(bool endsWhenCancelled)
    {
        var teams = new TeamsStandIn();
        teams.Use(new OneTurnAtATime(_locks, new NoLeases(), Accounts.Words)
        {
            MessagePatience = TimeSpan.Zero, TurnLasts = TimeSpan.FromMilliseconds(300), TurnEnds = TimeSpan.FromMilliseconds(100),
        });
        var hangs = teams.ReceiveAsync(Activity(ActivityTypes.Message), (_, cancellationToken) =>
            Task.Delay(Timeout.Infinite, endsWhenCancelled ? cancellationToken : CancellationToken.None));

        var meanwhile = await teams.ReceiveAsync(Activity(ActivityTypes.Message), HearAsync);
        var givenUp = await Record.ExceptionAsync(() => hangs);
        var afterwards = await teams.ReceiveAsync(Activity(ActivityTypes.Message), HearAsync);

        Assert.StartsWith("One moment", Assert.Single(meanwhile).Text, StringComparison.Ordinal);
        Assert.True(endsWhenCancelled ? givenUp is OperationCanceledException : givenUp is TimeoutException);
        Assert.Empty(afterwards);
        Assert.Equal((1, 0), (_heard, _locks.Count));
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Message)]
    public async Task A_conversation_that_another_replica_is_busy_with_is_told_to_wait(string type)
    {
        var teams = new TeamsStandIn();
        teams.Use(new OneTurnAtATime(_locks, new Elsewhere(), Accounts.Words));

        var said = await teams.ReceiveAsync(Activity(type), HearAsync);

        Assert.Single(said);
        Assert.Equal((0, 0), (_heard, _locks.Count));
    }

    [Fact]
    public async Task A_turn_whose_conversation_became_another_replicas_is_cancelled()
    {
        var teams = new TeamsStandIn();
        teams.Use(new OneTurnAtATime(_locks, new Taken(), Accounts.Words));

        var ended = await Record.ExceptionAsync(() => teams.ReceiveAsync(Activity(ActivityTypes.Message), (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken)));

        Assert.IsAssignableFrom<OperationCanceledException>(ended);
    }

    private Task ReceiveAsync(string type) => _teams.ReceiveAsync(Activity(type), HearAsync);

    private static Activity Activity(string type) =>
        new() { Type = type, ChannelId = "test", Locale = "en-US", Conversation = new ConversationAccount { Id = "chat" } };

    private Task HearAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        _heard++;
        return Task.CompletedTask;
    }

    /// <summary>Another replica takes every conversation over at once.</summary>
    private sealed class Taken : ITurnLeases, ITurnLease
    {
        public CancellationToken Lost => new(canceled: true);

        public ValueTask<ITurnLease?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken) => new(this);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Another replica has every conversation.</summary>
    private sealed class Elsewhere : ITurnLeases
    {
        public ValueTask<ITurnLease?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken) => new((ITurnLease?)null);
    }
}
