using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;

namespace CollectionCoachBot.Storage;

/// <summary>One file for one bot. Who writes in it writes alone, so that a transaction is all it takes.</summary>
internal sealed class SqliteKind : DatabaseKind
{
    public override int NewestSchema => SqliteMigration.Scripts.Count;

    public override string? TextOrder => null;

    public override bool HasReplicas => false;

    public override string JsonEntries => """json_each({0}) AS "w" """;

    public override void Configure(DbContextOptionsBuilder options, string connectionString) => options
        // A list as one JSON parameter: one parameter for each entry ends at 32,766 of them, and a ledger may have more customers.
        .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(KeptOpen.Instance)
        .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    public override Task MigrateAsync(string connectionString, CancellationToken cancellationToken) => SqliteMigration.RunAsync(connectionString, cancellationToken);

    public override Task<int> SchemaAsync(CoachDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<int>("SELECT user_version AS \"Value\" FROM pragma_user_version").SingleAsync(cancellationToken);

    public override async Task<IAsyncDisposable> BeginSnapshotAsync(CoachDb db, CancellationToken cancellationToken)
    {
        // Deferred: a transaction that only reads must not wait for, or hold up, those that write.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    public override async Task<IDbContextTransaction> BeginBulkAsync(CoachDb db, CancellationToken cancellationToken)
    {
        // Random ids touch every page of their index: 32 MB of cache instead of 2 keeps these from being written again and again.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32000", cancellationToken);
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }

    public override IRowInsert Insert(CoachDb db, string table, IReadOnlyList<(string Name, string Type)> columns) => new SqliteInsert(
        (SqliteConnection)db.Database.GetDbConnection(),
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");

    /// <summary>An index made at the end is sorted once; kept up with each row, it reads and writes its pages again and again. Who reads meanwhile sees the file as it was.</summary>
    public override async Task<IReadOnlyList<string>> TakeIndexesAsync(CoachDb db, string table, CancellationToken cancellationToken)
    {
        // The statements that take them away come from the schema itself, which our scripts have made.
        var indexes = await db.Database.SqlQuery<string>(
            $"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL ORDER BY name").ToListAsync(cancellationToken);
        var drops = await db.Database.SqlQuery<string>(
            $"SELECT 'DROP INDEX \"' || name || '\"' AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL").ToListAsync(cancellationToken);
        foreach (var drop in drops)
            await db.Database.ExecuteSqlRawAsync(drop, cancellationToken);
        return indexes;
    }

    /// <summary>A transaction has the file alone from its beginning on.</summary>
    public override Task AloneAsync(CoachDb db, string what, CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Keep(IPersistentStoreBuilder schedule, string connectionString) => schedule.UseSqlite(SqliteFactory.Instance, connectionString);

    public override IDisposable? Occupy(string connectionString) => OneBot.On(SqliteMigration.Parse(connectionString).DataSource);
}
