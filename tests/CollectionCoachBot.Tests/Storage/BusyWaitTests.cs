using CollectionCoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

public sealed class BusyWaitTests
{
    [Fact]
    public async Task Every_opened_connection_waits_for_its_turn_to_write_inside_SQLite()
    {
        using var test = new TestDatabase();
        await using var db = test.CreateDbContext();

        await db.Database.OpenConnectionAsync();

        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout";
        Assert.Equal((long)BusyWait.Patience.TotalMilliseconds, await command.ExecuteScalarAsync());
    }
}
