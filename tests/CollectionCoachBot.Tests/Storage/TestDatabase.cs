using CollectionCoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>A real database, migrated, and gone with the test: a file, or one on the test run's PostgreSQL.</summary>
internal sealed class TestDatabase : IDbContextFactory<CoachDb>, IDisposable
{
    private readonly string? _folder;
    private readonly DbContextOptions<CoachDb> _options;

    public TestDatabase(DatabaseKind? kind = null)
    {
        if (kind == DatabaseKind.Postgres)
        {
            ConnectionString = PostgresServer.Instance.Create();
        }
        else
        {
            _folder = Directory.CreateTempSubdirectory("coach-test-").FullName;
            ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "coach.db") }.ToString();
            Migrator.MigrateAsync(ConnectionString, CancellationToken.None).GetAwaiter().GetResult();
        }

        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, ConnectionString);
        _options = options.Options;
    }

    public string ConnectionString { get; }

    public CoachDb CreateDbContext() => new(_options);

    public void Dispose()
    {
        if (_folder is null)
        {
            PostgresServer.Instance.Drop(ConnectionString);
            return;
        }

        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
