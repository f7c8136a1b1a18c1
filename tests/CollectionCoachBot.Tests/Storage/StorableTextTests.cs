using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

public sealed class StorableTextTests
{
    [Theory]
    [InlineData("华信建材", "华信建材")]
    [InlineData("𠮷野家 🙂", "𠮷野家 🙂")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("", "")]
    public void What_cannot_be_stored_becomes_the_sign_for_it(string text, string stored) => Assert.Equal(stored, StorableText.Of(text));

    /// <summary>Not as a theory's data, which the test runner would mend on the way.</summary>
    [Fact]
    public void Half_a_pair_becomes_the_sign_for_it_wherever_it_stands() =>
        Assert.Equal(["cut \uFFFD", "\uFFFD lone", "\uFFFD\uFFFD 🙂"], new[] { "cut \ud83d", "\udc00 lone", "\udc00\ud83d 🙂" }.Select(StorableText.Of));

    [Fact]
    public async Task Whatever_a_person_is_called_is_stored_found_and_listed()
    {
        using var database = new TestDatabase(DatabaseKind.Postgres);
        await using var db = database.CreateDbContext();
        db.Add(new Person { TenantId = "tenant", AadObjectId = "odd\0id", Name = "half \ud83d" });
        await db.SaveChangesAsync();
        var (ids, name) = (new List<string> { "odd\0id", "another" }, "half \ud83d");

        var found = await db.Set<Person>().AsNoTracking().SingleAsync(person => ids.Contains(person.AadObjectId) && person.Name == name);

        Assert.Equal(("odd\uFFFDid", "half \uFFFD"), (found.AadObjectId, found.Name));
    }

    [Fact]
    public async Task Codes_are_in_the_order_of_their_characters_as_in_SQLite()
    {
        string[] names = ["b", "A", "a", "Z", "中", "_"];
        var orders = new List<List<string>>();
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            using var database = new TestDatabase(kind);
            await using var db = database.CreateDbContext();
            db.AddRange(names.Select(name => new Person { TenantId = "tenant", AadObjectId = name }));
            await db.SaveChangesAsync();
            orders.Add(await db.Set<Person>().OrderBy(person => person.AadObjectId).Select(person => person.AadObjectId).ToListAsync());
        }

        Assert.Equal(["A", "Z", "_", "a", "b", "中"], orders[0]);
        Assert.Equal(orders[0], orders[1]);
    }
}
