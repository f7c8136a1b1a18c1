using CollectionCoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>A real database, migrated, and gone with the test: a file, or one on the test run's PostgreSQL.</summary>
internal sealed class TestDatabase : IDbContextFactory<CoachDb>, IDisposable
{
    private static readonly AsyncLocal<DatabaseKind?> Chosen = new();

    private readonly string? _folder;
    private readonly DbContextOptions<CoachDb> _options;

    /// <summary>With <c>TEST_DATABASE=postgres</c> in the environment every test that names no other is on PostgreSQL.</summary>
    private static readonly DatabaseKind Usual =
        Environment.GetEnvironmentVariable("TEST_DATABASE") == "postgres" ? DatabaseKind.Postgres : DatabaseKind.Sqlite;

    public TestDatabase(DatabaseKind? kind = null)
    {
        Kind = kind ?? Chosen.Value ?? Usual;
        if (Kind == DatabaseKind.Postgres)
        {
            ConnectionString = PostgresServer.Instance.Take();
        }
        else
        {
            _folder = Directory.CreateTempSubdirectory("coach-test-").FullName;
            ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "coach.db") }.ToString();
            DatabaseKind.Sqlite.MigrateAsync(ConnectionString, CancellationToken.None).GetAwaiter().GetResult();
        }

        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, ConnectionString);
        _options = options.Options;
    }

    public DatabaseKind Kind { get; }

    /// <summary>From here on in this test, every database that names no other kind.</summary>
    public static DatabaseKind Choose(DatabaseKind kind)
    {
        Chosen.Value = kind;
        return kind;
    }

    public string ConnectionString { get; }

    public CoachDb CreateDbContext() => new(_options);

    public void Dispose()
    {
        if (_folder is null)
        {
            PostgresServer.Instance.GiveBack(ConnectionString);
            return;
        }

        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
