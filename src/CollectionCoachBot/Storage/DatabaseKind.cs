using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;

namespace CollectionCoachBot.Storage;

/// <summary>What differs between the databases that the product runs on. Features ask here, and don't ask which one it is.</summary>
internal abstract class DatabaseKind
{
    public static DatabaseKind Sqlite { get; } = new SqliteKind();

    public static DatabaseKind Postgres { get; } = new PostgresKind();

    /// <summary>The number of the newest script, which is the schema that this release works on.</summary>
    public abstract int NewestSchema { get; }

    /// <summary>The order of text in which codes and keys compare by their characters alone, as in SQLite; null: it is so by itself.</summary>
    public abstract string? TextOrder { get; }

    /// <summary>Whether several programs may hear the same conversation on one database, so that turns need a lease.</summary>
    public abstract bool HasReplicas { get; }

    /// <summary>PostgreSQL's connection strings name a host; SQLite knows no such word.</summary>
    public static DatabaseKind Of(string connectionString)
    {
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return words.ContainsKey("Host") || words.ContainsKey("Server") ? Postgres : Sqlite;
        }
        catch (ArgumentException)
        {
            // No connection string at all: SQLite's migration says what is wanted.
            return Sqlite;
        }
    }

    public static DatabaseKind Of(DatabaseFacade database) => database.IsNpgsql() ? Postgres : Sqlite;

    public abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Brings the database to this release's schema: numbered scripts, all that are missing in one transaction with the number they lead to, so that a crash leaves the schema as it was.</summary>
    /// <exception cref="DatabaseRefusedException">The connection string can't be used; the database can't be reached, opened or written, or was made by a newer release.</exception>
    public abstract Task MigrateAsync(string connectionString, CancellationToken cancellationToken);

    /// <summary>The schema that the database has.</summary>
    public abstract Task<int> SchemaAsync(CoachDb db, CancellationToken cancellationToken);

    /// <summary>
    /// One state for several reads, since an import between them must not show half of itself. It waits for nobody who writes and holds nobody
    /// up. It ends when it is disposed of; nothing is written, so nothing is lost.
    /// </summary>
    public abstract Task<IAsyncDisposable> BeginSnapshotAsync(CoachDb db, CancellationToken cancellationToken);

    /// <summary>A transaction that writes much of the ledger. Of all programs on the database one at a time is in it; the next one waits, and sees what it left.</summary>
    public abstract Task<IDbContextTransaction> BeginBulkAsync(CoachDb db, CancellationToken cancellationToken);

    /// <summary>Adds many rows to one table, faster than statements do.</summary>
    /// <param name="db">Has a transaction.</param>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Their names and types in the database.</param>
    public abstract IRowInsert Insert(CoachDb db, string table, IReadOnlyList<(string Name, string Type)> columns);

    /// <summary>Takes the indexes off an empty table that is about to be filled, where that saves time and holds nobody up; gives the statements that make them again, none where they stay.</summary>
    public abstract Task<IReadOnlyList<string>> TakeIndexesAsync(CoachDb db, string table, CancellationToken cancellationToken);

    /// <summary>Waits until nobody else is at the same thing, and is alone with it until the end of the context's transaction.</summary>
    public abstract Task AloneAsync(CoachDb db, string what, CancellationToken cancellationToken);

    /// <summary>What stands in a FROM for a JSON array that is parameter 0: <c>w</c>, whose column <c>value</c> is an entry.</summary>
    public abstract string JsonEntries { get; }

    /// <summary>Where Quartz keeps its schedule.</summary>
    public abstract void Keep(IPersistentStoreBuilder schedule, string connectionString);

    /// <summary>What keeps a second bot from the database while this one runs; null: as many may run as there are.</summary>
    /// <exception cref="DatabaseRefusedException">Another bot has it, or the connection string or its folder can't be used.</exception>
    public abstract IDisposable? Occupy(string connectionString);
}
