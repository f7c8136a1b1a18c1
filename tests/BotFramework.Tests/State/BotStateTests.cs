using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new(new MemoryStorage());
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Notes> _notes;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _notes = _state.CreateProperty<Notes>("notes");
    }

    [Fact]
    public async Task A_change_inside_a_value_is_seen_and_saved()
    {
        using (var turn = Turns.Of())
        {
            (await _notes.GetAsync(turn, () => new Notes())).Lines.Add("a");
            await _state.SaveChangesAsync(turn);
        }

        using var next = Turns.Of();
        Assert.Equal(["a"], (await _notes.GetAsync(next)).Lines);
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_written()
    {
        using (var turn = Turns.Of())
        {
            await _notes.SetAsync(turn, new Notes());
            await _state.SaveChangesAsync(turn);
            await _state.SaveChangesAsync(turn);
        }

        using var next = Turns.Of();
        await _notes.GetAsync(next);
        await _state.SaveChangesAsync(next);
        var unforced = _storage.Writes;
        await _state.SaveChangesAsync(next, force: true);

        Assert.Equal((1, 2), (unforced, _storage.Writes));
    }

    [Fact]
    public async Task State_that_nobody_looked_at_is_neither_read_nor_written()
    {
        using var turn = Turns.Of();

        await _state.SaveChangesAsync(turn, force: true);

        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task State_is_read_once_a_turn_unless_forced()
    {
        using var turn = Turns.Of();

        await _notes.GetAsync(turn, () => new Notes { Count = 5 });
        await _notes.GetAsync(turn);
        var reads = _storage.Reads;
        await _state.LoadAsync(turn, force: true);

        Assert.Equal((1, 2), (reads, _storage.Reads));
        Assert.Null(await _notes.GetAsync(turn));
    }

    [Fact]
    public async Task Of_two_turns_at_once_the_one_that_saves_last_wins()
    {
        using var one = Turns.Of();
        using var two = Turns.Of();
        await _notes.SetAsync(one, new Notes { Count = 1 });
        await _notes.SetAsync(two, new Notes { Count = 2 });

        await _state.SaveChangesAsync(two);
        await _state.SaveChangesAsync(one);

        using var next = Turns.Of();
        Assert.Equal(1, (await _notes.GetAsync(next)).Count);
    }

    [Fact]
    public async Task A_missing_value_is_the_factorys_or_the_default()
    {
        using var turn = Turns.Of();
        var number = _state.CreateProperty<int>("number");

        Assert.Equal(0, await number.GetAsync(turn));
        Assert.Equal(7, await number.GetAsync(turn, () => 7));
        Assert.Equal(7, await number.GetAsync(turn, () => 8));
        await number.DeleteAsync(turn);
        Assert.Null(await _notes.GetAsync(turn));
        Assert.Equal(0, await number.GetAsync(turn));
    }

    [Fact]
    public async Task Cleared_state_is_saved_as_empty()
    {
        using (var turn = Turns.Of())
        {
            await _notes.SetAsync(turn, new Notes());
            await _state.SaveChangesAsync(turn);
            await _state.ClearStateAsync(turn);
            await _state.SaveChangesAsync(turn);
        }

        using var next = Turns.Of();
        Assert.Null(await _notes.GetAsync(next));
    }

    [Fact]
    public async Task Deleted_state_is_gone()
    {
        using var turn = Turns.Of();
        await _notes.SetAsync(turn, new Notes());
        await _state.SaveChangesAsync(turn);

        await _state.DeleteAsync(turn);

        Assert.Null(_state.GetCachedState(turn));
        Assert.Null(await _notes.GetAsync(turn));
    }

    [Fact]
    public async Task A_storage_that_names_no_types_gives_the_values_all_the_same()
    {
        var untyped = new ConversationState(new MemoryStorage(JsonSerializer.CreateDefault(), new(StringComparer.Ordinal)
        {
            ["test/conversations/c1"] = JObject.Parse("""{"notes":{"Lines":["a"],"Count":2},"number":3}"""),
        }));
        using var turn = Turns.Of();
        var notes = untyped.CreateProperty<Notes>("notes");

        (await notes.GetAsync(turn)).Lines.Add("b");

        Assert.Equal(["a", "b"], (await notes.GetAsync(turn)).Lines);
        Assert.Equal(3, await untyped.CreateProperty<int>("number").GetAsync(turn));
    }

    [Theory]
    [InlineData("conversation", "msteams/conversations/c1")]
    [InlineData("user", "msteams/users/u1")]
    [InlineData("private", "msteams/conversations/c1/users/u1")]
    public async Task State_is_kept_by_channel_and_by_whom_it_is_about(string kind, string key)
    {
        var memory = new MemoryStorage();
        BotState state = kind switch
        {
            "conversation" => new ConversationState(memory),
            "user" => new UserState(memory),
            _ => new PrivateConversationState(memory),
        };
        using var turn = Turns.Of("msteams");

        await state.CreateProperty<int>("n").SetAsync(turn, 1);
        await state.SaveChangesAsync(turn);

        Assert.Equal([key], (await memory.ReadAsync([key], default)).Keys);
    }

    [Fact]
    public async Task An_activity_without_a_conversation_has_no_conversation_state()
    {
        using var turn = Turns.Of(conversation: null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task State_is_saved_after_a_turn_that_ended_well(bool fails, int writes)
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));

        await Record.ExceptionAsync(() => adapter.SendTextToBotAsync(
            "hello",
            async (turn, cancellationToken) =>
            {
                await _notes.SetAsync(turn, new Notes { Count = 1 }, cancellationToken);
                if (fails)
                    throw new InvalidOperationException("the bot failed");
            },
            default));

        Assert.Equal(writes, _storage.Writes);
    }
}
