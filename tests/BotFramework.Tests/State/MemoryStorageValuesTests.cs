using System.Numerics;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

/// <summary>What a value is when it comes back out of the memory.</summary>
public sealed class MemoryStorageValuesTests
{
    public static TheoryData<object?, object?> Values => new()
    {
        { null, null },
        { "2026-01-05T08:00:00Z", "2026-01-05T08:00:00Z" },
        { true, true },
        { 5, 5 },
        { 5L, 5L },
        { (byte)5, (byte)5 },
        { 1.5, 1.5 },
        { 1.5m, 1.5m },
        { 'c', "c" },
        { new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc) },
        { new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8)) },
        { new Guid("00000000-0000-0000-0000-0000000000aa"), "00000000-0000-0000-0000-0000000000aa" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { new Uri("https://example.com/a"), "https://example.com/a" },
        { new byte[] { 1, 2 }, new byte[] { 1, 2 } },
        { BigInteger.Pow(10, 30), BigInteger.Pow(10, 30) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_alike_whether_or_not_the_dictionary_was_given(object? written, object? read)
    {
        foreach (var storage in (MemoryStorage[])[new MemoryStorage(), new MemoryStorage(new Dictionary<string, JObject>(StringComparer.Ordinal))])
        {
            await storage.WriteAsync(Change("k", new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = written }), default);

            var values = (IDictionary<string, object?>)(await storage.ReadAsync(["k"], default))["k"];

            Assert.Equal(read, values["value"]);
        }
    }

    [Fact]
    public async Task JSON_that_was_stored_comes_back_as_JSON()
    {
        var storage = new MemoryStorage();
        var sent = JObject.Parse("""{ "a": [1, { "b": null }, "c"], "d": { } }""");
        await storage.WriteAsync(Change("k", new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = sent }), default);

        var values = (IDictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"];

        Assert.True(JToken.DeepEquals(sent, Assert.IsType<JObject>(values["value"])));
    }

    [Fact]
    public async Task Bytes_that_were_read_can_be_changed_without_changing_what_is_stored()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(Change("k", new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = new byte[] { 1 } }), default);

        ((byte[])((IDictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"])["value"])[0] = 2;

        Assert.Equal([1], (byte[])((IDictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"])["value"]);
    }

    [Fact]
    public async Task Only_an_object_can_be_stored() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new MemoryStorage().WriteAsync(Change("k", "a text"), default));

    [Fact]
    public async Task Who_gave_the_dictionary_finds_the_object_and_the_name_of_its_type_there()
    {
        var given = new Dictionary<string, JObject>(StringComparer.Ordinal);
        var storage = new MemoryStorage(given);

        await storage.WriteAsync(Change("k", new VersionedNotes { Text = "t" }), default);

        Assert.Equal(("t", "1"), ((string?)given["k"]["Text"], (string?)given["k"]["ETag"]));
        Assert.StartsWith(typeof(VersionedNotes).FullName!, (string?)given["k"]["$type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_of_many_values_comes_back_whole()
    {
        var storage = new MemoryStorage();
        var written = Enumerable.Range(0, 1_000).ToDictionary(n => $"n{n}", n => (object)n, StringComparer.Ordinal);
        await storage.WriteAsync(Change("k", written), default);

        Assert.Equal(written, (IDictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"]);
    }

    private static Dictionary<string, object> Change(string key, object value) => new(StringComparer.Ordinal) { [key] = value };
}
