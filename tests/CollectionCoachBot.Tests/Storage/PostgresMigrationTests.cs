using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Approval;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CollectionCoachBot.Tests.Storage;

public sealed class PostgresMigrationTests
{
    /// <summary>While no release has shipped, APPROVE=1 rewrites the first script; afterwards a change of the model needs a script of its own.</summary>
    [Fact]
    public async Task The_scripts_build_just_what_the_model_says()
    {
        var wanted = Script();
        if (Approved.Approving)
            Approved.MatchesFile(wanted, Path.Combine(Approved.Root, "src/CollectionCoachBot/Storage/Migrations/Postgres/0001.sql"));
        var fresh = PostgresServer.Instance.New();
        PostgresServer.Execute(fresh, wanted);
        using var migrated = new TestDatabase(DatabaseKind.Postgres);

        Assert.Equal(await SchemaAsync(fresh), await SchemaAsync(migrated.ConnectionString));
    }

    [Fact]
    public async Task Replicas_that_start_together_make_the_tables_once()
    {
        var fresh = PostgresServer.Instance.New();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DatabaseKind.Postgres.MigrateAsync(fresh, CancellationToken.None)));

        await using var db = Open(fresh);
        Assert.Equal(DatabaseKind.Postgres.NewestSchema, await DatabaseKind.Postgres.SchemaAsync(db, CancellationToken.None));
        Assert.Equal(0, await db.Set<StoredState>().CountAsync());
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        using var database = new TestDatabase(DatabaseKind.Postgres);
        await using var db = database.CreateDbContext();
        db.Add(new StoredState { Key = "k", Json = "{}", ETag = "1", UpdatedAt = default });
        await db.SaveChangesAsync();

        await DatabaseKind.Postgres.MigrateAsync(database.ConnectionString, CancellationToken.None);

        Assert.Equal(1, await db.Set<StoredState>().CountAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused_and_left_alone()
    {
        using var database = new TestDatabase(DatabaseKind.Postgres);
        PostgresServer.Execute(database.ConnectionString, """UPDATE "SchemaVersion" SET "Version" = 999""");

        var refused = await RefusalAsync(database.ConnectionString);

        Assert.Contains("schema 999", refused, StringComparison.Ordinal);
        await using var db = database.CreateDbContext();
        Assert.Equal(999, await DatabaseKind.Postgres.SchemaAsync(db, CancellationToken.None));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=coach;Username=coach;Password=s3cret;Timeout=3", "doesn't answer")]
    [InlineData("Host=127.0.0.1;Database=coach;Password=s3cret;Colour=blue", "can't be used")]
    [InlineData("Host=127.0.0.1;Database=coach;Password=abc;s3cret=d", "needs quotes")]
    [InlineData("Host=127.0.0.1;Port=many;Password=s3cret", "can't be used")]
    [InlineData("Server=127.0.0.1;Initial Catalog=coach;User Id=sa;Pwd=s3cret", "can't be used")]
    public async Task What_cannot_be_reached_or_read_is_refused_in_a_sentence_without_its_password(string connectionString, string said)
    {
        var refused = await RefusalAsync(connectionString);

        Assert.Contains(said, refused, StringComparison.Ordinal);
        Assert.Contains("Host", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_it()
    {
        PostgresServer.Execute(PostgresServer.Instance.New(), "CREATE ROLE stranger LOGIN PASSWORD 'right'");
        var wrong = new NpgsqlConnectionStringBuilder(PostgresServer.Instance.New()) { Username = "stranger", Password = "s3cret" };

        var refused = await RefusalAsync(wrong.ToString());

        Assert.Contains("doesn't let in the user stranger", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_refused_by_its_name()
    {
        var missing = new NpgsqlConnectionStringBuilder(PostgresServer.Instance.New()) { Database = "nowhere" };

        Assert.Contains("There is no database nowhere", await RefusalAsync(missing.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_may_not_make_tables_is_told_what_it_needs()
    {
        var database = PostgresServer.Instance.New();
        PostgresServer.Execute(database, "CREATE ROLE reader LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");

        var refused = await RefusalAsync(new NpgsqlConnectionStringBuilder(database) { Username = "reader" }.ToString());

        Assert.Contains("The user reader may not make tables", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_refused_at_the_start()
    {
        using var database = new TestDatabase(DatabaseKind.Postgres);

        var refused = await RefusalAsync(database.ConnectionString + ";Options=-c default_transaction_read_only=on");

        Assert.Contains("is read-only", refused, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string connectionString) =>
        (await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseKind.Postgres.MigrateAsync(connectionString, CancellationToken.None))).Message;

    private static CoachDb Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, connectionString);
        return new CoachDb(options.Options);
    }

    private static string Script()
    {
        using var db = Open("Host=nowhere");
        return db.Database.GenerateCreateScript();
    }

    /// <summary>Columns and indexes of the model's tables: what the scripts make besides isn't Entity Framework's.</summary>
    private static async Task<List<string>> SchemaAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '') FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT IN ('SchemaVersion', 'TurnLeases') AND table_name NOT LIKE 'qrtz%'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT IN ('SchemaVersion', 'TurnLeases') AND tablename NOT LIKE 'qrtz%'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'f' AND conrelid::regclass::text NOT LIKE 'qrtz%'
            ORDER BY 1
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var schema = new List<string>();
        while (await reader.ReadAsync())
            schema.Add(reader.GetString(0));
        return schema;
    }
}
