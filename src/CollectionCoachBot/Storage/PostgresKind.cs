using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quartz;

namespace CollectionCoachBot.Storage;

/// <summary>A server for any number of bots that are all the same.</summary>
internal sealed class PostgresKind : DatabaseKind
{
    public override int NewestSchema => PostgresMigration.Scripts.Count;

    public override string? TextOrder => "C";

    public override bool HasReplicas => true;

    public override string JsonEntries => """json_array_elements(CAST({0} AS json)) AS "w" ("value") """;

    public override void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(StorableText.Instance)
        .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    public override Task MigrateAsync(string connectionString, CancellationToken cancellationToken) => PostgresMigration.RunAsync(connectionString, cancellationToken);

    public override Task<int> SchemaAsync(CoachDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<int>("""SELECT "Version" AS "Value" FROM "SchemaVersion" """).SingleAsync(cancellationToken);

    public override async Task<IAsyncDisposable> BeginSnapshotAsync(CoachDb db, CancellationToken cancellationToken) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public override async Task<IDbContextTransaction> BeginBulkAsync(CoachDb db, CancellationToken cancellationToken)
    {
        // As long as another import may take. The pool gives the context its usual time back.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Nobody but whoever takes in a ledger writes in this table; it can be read meanwhile. Customers aren't locked: what people confirm of one
        // stands in columns that an import doesn't write.
        await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "LedgerImports" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);
        return transaction;
    }

    public override IRowInsert Insert(CoachDb db, string table, IReadOnlyList<(string Name, string Type)> columns) =>
        new PostgresInsert((NpgsqlConnection)db.Database.GetDbConnection(), table, columns);

    /// <summary>To take one away locks the table for all who read.</summary>
    public override Task<IReadOnlyList<string>> TakeIndexesAsync(CoachDb db, string table, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public override Task AloneAsync(CoachDb db, string what, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({what}, 0))", cancellationToken);

    public override void Keep(IPersistentStoreBuilder schedule, string connectionString)
    {
        schedule.UsePostgres(NpgsqlFactory.Instance, connectionString);
        schedule.UseClustering();
    }

    public override IDisposable? Occupy(string connectionString) => null;
}
