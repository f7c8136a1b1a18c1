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
        var fresh = PostgresServer.Instance.Create(empty: true);
        await ExecuteAsync(fresh, wanted);
        using var migrated = new TestDatabase(DatabaseKind.Postgres);

        Assert.Equal(await SchemaAsync(fresh), await SchemaAsync(migrated.ConnectionString));
        PostgresServer.Instance.Drop(fresh);
    }

    private static string Script()
    {
        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, "Host=nowhere");
        using var db = new CoachDb(options.Options);
        return db.Database.GenerateCreateScript();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
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
