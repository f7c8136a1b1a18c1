using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        var notes = new Notes { Lines = { "a" } };
        await _storage.WriteAsync(Change("k", notes), default);

        notes.Lines.Add("b");
        var read = Assert.IsType<Notes>((await _storage.ReadAsync(["k"], default))["k"]);

        Assert.Equal(["a"], read.Lines);
    }

    [Fact]
    public async Task A_key_without_an_object_is_left_out()
    {
        await _storage.WriteAsync(Change("k", new Notes()), default);
        await _storage.DeleteAsync(["k", "never there"], default);

        Assert.Empty(await _storage.ReadAsync(["k", "other"], default));
    }

    [Fact]
    public async Task A_type_that_a_sender_names_is_not_made()
    {
        var sent = JObject.Parse("""{ "$type": "System.IO.FileInfo, System.Private.CoreLib", "fileName": "x" }""");
        await _storage.WriteAsync(Change("k", new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = sent }), default);

        await Assert.ThrowsAsync<JsonSerializationException>(() => _storage.ReadAsync(["k"], default));
    }

    [Fact]
    public async Task Nested_objects_keep_their_types()
    {
        var state = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["stack"] = new DialogState([new DialogInstance { Id = "d", State = new Dictionary<string, object>(StringComparer.Ordinal) { ["n"] = 1 } }]),
        };
        await _storage.WriteAsync(Change("k", state), default);

        var read = (IDictionary<string, object>)(await _storage.ReadAsync(["k"], default))["k"];

        var instance = Assert.Single(Assert.IsType<DialogState>(read["stack"]).DialogStack);
        Assert.Equal(("d", 1), (instance.Id, Convert.ToInt32(instance.State["n"], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null, true, "no version, nothing there")]
    [InlineData("1", false, "an old version")]
    [InlineData("2", true, "the current version")]
    [InlineData("*", true, "whatever is there")]
    public async Task An_item_is_written_only_over_the_version_that_was_read(string? eTag, bool written, string why)
    {
        var key = why;
        if (eTag is not null)
        {
            await _storage.WriteAsync(Change(key, new VersionedNotes { Text = "first" }), default);
            await _storage.WriteAsync(Change(key, new VersionedNotes { Text = "second", ETag = "1" }), default);
        }

        var error = await Record.ExceptionAsync(() => _storage.WriteAsync(Change(key, new VersionedNotes { Text = "third", ETag = eTag }), default));

        Assert.Equal(written, error is null);
        var stored = (await _storage.ReadAsync<VersionedNotes>([key]))[key];
        Assert.Equal(written ? "third" : "second", stored.Text);
    }

    [Fact]
    public async Task An_item_without_a_version_does_not_overwrite_one_that_is_there()
    {
        await _storage.WriteAsync(Change("k", new VersionedNotes()), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(Change("k", new VersionedNotes()), default));
    }

    [Fact]
    public async Task Reading_one_type_leaves_out_the_others()
    {
        await _storage.WriteAsync(Change("notes", new Notes()), default);
        await _storage.WriteAsync(Change("versioned", new VersionedNotes()), default);

        Assert.Equal(["notes"], (await _storage.ReadAsync<Notes>(["notes", "versioned"])).Keys);
    }

    private static Dictionary<string, object> Change(string key, object value) => new(StringComparer.Ordinal) { [key] = value };
}
