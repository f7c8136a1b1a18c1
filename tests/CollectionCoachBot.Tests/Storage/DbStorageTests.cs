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
