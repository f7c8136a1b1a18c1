using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CollectionCoachBot.Storage;

/// <summary>
/// One writer at a time is SQLite's rule, and a commit takes a few milliseconds. Left alone, the driver sleeps 150 ms before it asks again;
/// SQLite's own wait begins with one millisecond.
/// </summary>
internal sealed class BusyWait : DbConnectionInterceptor
{
    /// <summary>How long SQLite waits by itself; then the driver goes on asking until the command's timeout.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static BusyWait Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, (int)Patience.TotalMilliseconds);
}
