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
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Customers as well: what somebody confirms of one while an import has read them would be overwritten by it. They can be read meanwhile.
        await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "LedgerImports", "Customers" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);
        return transaction;
    }

    public override void Keep(IPersistentStoreBuilder schedule, string connectionString)
    {
        schedule.UsePostgres(NpgsqlFactory.Instance, connectionString);
        schedule.UseClustering();
    }

    public override IDisposable? Occupy(string connectionString) => null;
}
