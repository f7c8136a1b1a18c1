using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Clock;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Tests.Storage;

public class DbStorageTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DbStorage _storage;

    public DbStorageTests() =>
        _storage = new DbStorage(_database, new StateTypes([new StateType("coachValues", typeof(CoachValues)), new StateType("item", typeof(Item))]), TestClock.At(2026, 11, 23));

    [Fact]
    public async Task What_was_written_is_read_with_its_type_under_a_short_name()
    {
        var values = new CoachValues { CustomerId = "c", Stage = OverdueStage.M3Plus, StageConfirmed = true, Signs = [Attitude.Strategic] };

        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = values });
        var read = (CoachValues)(await _storage.ReadAsync(["k"]))["k"];

        Assert.Equal((values.CustomerId, values.Stage, Attitude.Strategic), (read.CustomerId, read.Stage, Assert.Single(read.Signs!)));
        using var db = _database.CreateDbContext();
        var json = db.Set<StoredState>().Single().Json;
        Assert.Contains("\"$type\":\"coachValues\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("CollectionCoachBot", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_is_not_on_the_list_is_never_made()
    {
        using (var db = _database.CreateDbContext())
        {
            db.Add(new StoredState { Key = "k", Json = """{"$type":"System.Diagnostics.Process, System"}""", ETag = "1", UpdatedAt = default });
            db.SaveChanges();
        }

        await Assert.ThrowsAsync<UnknownStateException>(() => _storage.ReadAsync(["k"]));
    }

    [Fact]
    public async Task An_item_that_somebody_else_changed_is_not_overwritten()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Text = "first" } });
        var mine = (Item)(await _storage.ReadAsync(["k"]))["k"];
        var theirs = (Item)(await _storage.ReadAsync(["k"]))["k"];
        theirs.Text = "theirs";
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = theirs });

        mine.Text = "mine";

        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = mine }));
        Assert.Equal("theirs", ((Item)(await _storage.ReadAsync(["k"]))["k"]).Text);
    }

    [Fact]
    public async Task Of_several_items_all_or_none_are_written_and_all_are_read_at_once()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Item { Text = "first" }, ["a"] = new Item { Text = "first" } });
        var read = await _storage.ReadAsync(["a", "b", "never"]);
        var (fresh, stale) = ((Item)read["a"], (Item)read["b"]);
        await _storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Item { Text = "theirs", ETag = "*" } });
        (fresh.Text, stale.Text) = ("mine", "mine");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["a"] = fresh, ["b"] = stale }));

        var after = await _storage.ReadAsync(["b", "a"]);
        Assert.Equal(2, after.Count);
        Assert.Equal(("first", "theirs"), (((Item)after["a"]).Text, ((Item)after["b"]).Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another")]
    public async Task An_item_that_does_not_say_what_it_changes_does_not_replace_one_that_is_there(string? eTag)
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Text = "first", ETag = eTag } });

        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Text = "second", ETag = eTag } }));

        Assert.Equal("first", ((Item)(await _storage.ReadAsync(["k"]))["k"]).Text);
    }

    [Fact]
    public async Task Two_who_write_the_same_items_in_another_order_both_end()
    {
        string[] keys = ["a", "b", "c", "d"];
        Task WriteAsync(IEnumerable<string> order) => Task.Run(() => _storage.WriteAsync(order.ToDictionary(key => key, _ => (object)new Item { ETag = "*" })));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => WriteAsync(i % 2 == 0 ? keys : keys.Reverse())));

        Assert.Equal(4, (await _storage.ReadAsync(keys)).Count);
    }

    /// <summary>Half of a pair, and the character 0, which a channel may put into an id: not every database stores them.</summary>
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0)]
    public async Task An_item_is_read_under_the_key_that_was_asked_for_even_where_that_cannot_be_stored(int odd)
    {
        string[] keys = [$"chat {(char)odd}", $"user {(char)odd}", "never"];
        await _storage.WriteAsync(keys[..2].ToDictionary(key => key, key => (object)new Item { Text = key[..4] }));

        var one = await _storage.ReadAsync(keys[..1]);
        var all = await _storage.ReadAsync(keys);

        Assert.Equal(keys[0], Assert.Single(one).Key);
        Assert.Equal(("chat", "user", 2), (((Item)all[keys[0]]).Text, ((Item)all[keys[1]]).Text, all.Count));
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_what_never_was_is_absent()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Text = "first" } });

        await _storage.DeleteAsync(["k", "never"]);

        Assert.Empty(await _storage.ReadAsync(["k", "never"]));
    }

    public void Dispose() => _database.Dispose();

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
