using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

public class AlreadyThereTests
{
    [Fact]
    public async Task A_row_whose_key_is_taken_was_stored_first_by_somebody_else()
    {
        using var database = new TestDatabase();
        await SaveAsync(database, NewPerson("first", "aad"));

        var sameKey = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(database, NewPerson("first", "other")));
        var sameUnique = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(database, NewPerson("second", "aad")));

        Assert.True(AlreadyThere.Is(sameKey));
        Assert.True(AlreadyThere.Is(sameUnique));
    }

    [Fact]
    public async Task A_value_that_is_missing_is_a_defect_and_not_somebody_elses_row()
    {
        using var database = new TestDatabase();

        var missing = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(database, NewPerson("first", null!)));

        Assert.False(AlreadyThere.Is(missing));
    }

    private static Person NewPerson(string id, string aadObjectId) => new() { Id = id, TenantId = "tenant", AadObjectId = aadObjectId };

    private static async Task SaveAsync(TestDatabase database, Person person)
    {
        await using var db = database.CreateDbContext();
        db.Add(person);
        await db.SaveChangesAsync();
    }
}
