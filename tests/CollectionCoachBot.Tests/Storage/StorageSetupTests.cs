using CollectionCoachBot.Receivables;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

public class StorageSetupTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_question_about_more_customers_than_sqlite_has_variables_is_answered()
    {
        await using var db = _database.CreateDbContext();
        db.Add(new Customer { Id = "id-39999", Code = "C1", Name = "甲" });
        await db.SaveChangesAsync();
        var ids = Enumerable.Range(0, 40_000).Select(number => $"id-{number}").ToList();

        var known = await db.Set<Customer>().CountAsync(customer => ids.Contains(customer.Id));

        Assert.Equal(1, known);
    }
}
