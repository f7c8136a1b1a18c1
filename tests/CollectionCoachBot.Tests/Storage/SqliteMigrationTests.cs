using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Approval;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

public sealed class SqliteMigrationTests
{
    /// <summary>While no release has shipped, APPROVE=1 rewrites the one script; afterwards a change of the model needs a script of its own.</summary>
    [Fact]
    public void The_scripts_build_just_what_the_model_says()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);
        using var db = database.CreateDbContext();
        var wanted = db.Database.GenerateCreateScript();
        if (Approved.Approving)
            Approved.MatchesFile(wanted, Path.Combine(Approved.Root, "src/CollectionCoachBot/Storage/Migrations/Sqlite/0001.sql"));

        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        using (var create = fresh.CreateCommand())
        {
            create.CommandText = wanted;
            create.ExecuteNonQuery();
        }

        using var migrated = new SqliteConnection(database.ConnectionString);
        migrated.Open();

        Assert.Equal(SchemaOf(fresh), SchemaOf(migrated));
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);

        await DatabaseKind.Sqlite.MigrateAsync(database.ConnectionString, CancellationToken.None);

        Assert.Equal(DatabaseKind.Sqlite.NewestSchema, VersionOf(database));
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused_by_name()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);
        Execute(database, "PRAGMA user_version = 999");

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseKind.Sqlite.MigrateAsync(database.ConnectionString, CancellationToken.None));

        Assert.Contains("schema 999", refused.Message, StringComparison.Ordinal);
        Assert.Equal(999, VersionOf(database));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_kept()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 5000));

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseKind.Sqlite.MigrateAsync($"Data Source={file};Pooling=False", CancellationToken.None));

        Assert.Contains("isn't a SQLite database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
        File.Delete(file);
    }

    [Fact]
    public async Task A_database_that_another_program_locks_is_refused_in_a_sentence()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);
        using var other = new SqliteConnection(database.ConnectionString);
        other.Open();
        using var exclusive = other.BeginTransaction();
        Execute("PRAGMA user_version", other, exclusive);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            DatabaseKind.Sqlite.MigrateAsync(database.ConnectionString + ";Default Timeout=1", CancellationToken.None));

        Assert.Contains("is locked by another program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_refused_in_a_sentence()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            DatabaseKind.Sqlite.MigrateAsync(database.ConnectionString + ";Mode=ReadOnly", CancellationToken.None));

        Assert.Contains("is read-only", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Provider=db;Database=coach;Password=secret", "doesn't know")]
    [InlineData("Data Source", "ConnectionStrings:Coach")]
    [InlineData("Mode=ReadWrite", "names no file")]
    public async Task A_connection_string_that_is_not_for_SQLite_is_refused_in_a_sentence_without_its_password(string connectionString, string said)
    {
        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseKind.Sqlite.MigrateAsync(connectionString, CancellationToken.None));

        Assert.Contains(said, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Data Source=path/to/coach.db", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_in_a_sentence()
    {
        var file = Path.GetTempFileName();

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            DatabaseKind.Sqlite.MigrateAsync($"Data Source={file}/App_Data/coach.db", CancellationToken.None));

        Assert.Contains("can't be made", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Coach", refused.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    private static SortedSet<string> SchemaOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'QRTZ%'";
        using var reader = command.ExecuteReader();
        var schema = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            schema.Add(reader.GetString(0));
        return schema;
    }

    private static int VersionOf(TestDatabase database)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (int)(long)command.ExecuteScalar()!;
    }

    private static void Execute(TestDatabase database, string sql)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        Execute(sql, connection, null);
    }

    private static void Execute(string sql, SqliteConnection connection, SqliteTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
