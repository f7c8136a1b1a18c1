using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CollectionCoachBot.Storage;

/// <summary>
/// A context keeps its connection open from its first statement until it goes back to the pool, which closes it: each opening costs a dozen
/// functions of the provider, registered anew. Nothing is locked by it, since SQLite locks with statements and transactions.
/// </summary>
internal sealed class KeptOpen : DbConnectionInterceptor
{
    /// <summary>
    /// How long SQLite waits by itself for another writer; then the driver goes on asking until the command's timeout. One writer at a time is
    /// SQLite's rule, and a commit takes a few milliseconds. Left alone, the driver sleeps 150 ms before it asks again; SQLite's own wait
    /// begins with one millisecond.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static KeptOpen Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => BePatient(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        BePatient(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());

    private static void BePatient(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, (int)Patience.TotalMilliseconds);
}
