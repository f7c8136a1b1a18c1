using CollectionCoachBot.Bot;

namespace CollectionCoachBot.Tests.Bot;

public sealed class ConversationLocksTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly ConversationLocks _locks = new();

    [Fact]
    public async Task A_second_turn_of_one_conversation_waits_for_the_first()
    {
        var first = await _locks.TryTakeAsync("a", Long, CancellationToken.None);
        var second = _locks.TryTakeAsync("a", Long, CancellationToken.None);
        var waited = !second.IsCompleted;

        first!.Dispose();

        Assert.True(waited);
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Other_conversations_go_on_meanwhile()
    {
        using var first = await _locks.TryTakeAsync("a", Long, CancellationToken.None);

        using var other = await _locks.TryTakeAsync("b", Long, CancellationToken.None);

        Assert.NotNull(other);
    }

    [Fact]
    public async Task Who_waits_too_long_gives_up_and_leaves_nothing_behind()
    {
        var first = await _locks.TryTakeAsync("a", Long, CancellationToken.None);

        var second = await _locks.TryTakeAsync("a", TimeSpan.FromMilliseconds(20), CancellationToken.None);
        first!.Dispose();

        Assert.Null(second);
        Assert.Equal(0, _locks.Count);
    }

    [Fact]
    public async Task Many_turns_of_one_conversation_never_overlap()
    {
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var taken = await _locks.TryTakeAsync("a", Long, CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        Assert.Equal((1, 0), (most, _locks.Count));
    }
}
