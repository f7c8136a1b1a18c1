using System.Net.Sockets;
using Npgsql;

namespace CollectionCoachBot.Storage;

/// <summary>
/// Brings a PostgreSQL database to this release's schema, in one transaction with the number in <c>SchemaVersion</c>. Replicas that start
/// together take turns by an advisory lock, which ends with the transaction however that ends.
/// </summary>
internal static class PostgresMigration
{
    /// <summary>Any number that nobody else's program takes in the same database: the letters "coach".</summary>
    private const long Lock = 0x636F616368;

    /// <summary>Longer than another replica takes to migrate, shorter than whoever starts replicas waits for one. Seconds.</summary>
    private const int LockPatience = 60;

    public static IReadOnlyList<string> Scripts { get; } = MigrationScripts.Of("Postgres");

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="DatabaseRefusedException">The connection string can't be used; the database can't be reached or written, or was made by a newer release.</exception>
    public static async Task RunAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = Parse(connectionString);
        var place = $"{builder.Database ?? builder.Username} on {builder.Host}:{builder.Port}";
        try
        {
            await using var connection = new NpgsqlConnection(builder.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await ExecuteAsync(
                connection,
                $"""
                SET LOCAL lock_timeout = '{LockPatience}s';
                SELECT pg_advisory_xact_lock({Lock});
                CREATE TABLE IF NOT EXISTS "SchemaVersion" ("Version" integer NOT NULL);
                """,
                cancellationToken);
            var version = await ReadVersionAsync(connection, cancellationToken);
            if (version > Scripts.Count)
                throw new DatabaseRefusedException(
                    $"The database {place} has schema {version}, made by a newer release; this release knows {Scripts.Count}. "
                    + "Start the newer release, or point ConnectionStrings:Coach to another database.");
            for (; version < Scripts.Count; version++)
                await ExecuteAsync(connection, Scripts[version], cancellationToken);

            // Also where nothing was missing: a database that can't be written is found now, not in somebody's conversation.
            await ExecuteAsync(connection, $"""DELETE FROM "SchemaVersion"; INSERT INTO "SchemaVersion" VALUES ({Scripts.Count})""", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException e)
        {
            throw new DatabaseRefusedException(Explain(e, place, builder.Username), e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            // A name that can't be resolved, or not in time, isn't the driver's own exception.
            throw new DatabaseRefusedException(
                $"The database server of {place} doesn't answer ({(e.InnerException ?? e).Message.TrimEnd('.')}). Check Host and Port in ConnectionStrings:Coach, and that the server runs.", e);
        }
    }

    /// <summary>What is wrong with it is named, the string itself never shown: it holds a password.</summary>
    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            // A script may take longer than a query of the bot may, and so may waiting for the other replica's. Once, so nothing is kept for later.
            return new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            // Not with what went wrong inside: its message quotes the string.
            throw new DatabaseRefusedException(
                $"ConnectionStrings:Coach names a host, so it is read as PostgreSQL's, but can't be used ({ConnectionWords.WrongIn(connectionString, new NpgsqlConnectionStringBuilder())}). "
                + "Write \"Host=…;Database=…;Username=…;Password=…\".");
        }
    }

    private static string Explain(PostgresException e, string place, string? user) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The database server of {place} doesn't let in the user {user}. Check Username and Password in ConnectionStrings:Coach.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"There is no database {place}. Create it (CREATE DATABASE), or correct Database in ConnectionStrings:Coach.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The user {user} may not make tables in the database {place} ({e.MessageText}). Make it the owner of the database, or grant it CREATE on the schema.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"The database {place} is read-only, such as a standby is. Point ConnectionStrings:Coach to the server that may be written.",
        PostgresErrorCodes.TooManyConnections =>
            $"The database server of {place} has no connection left. Raise max_connections there, or lower Maximum Pool Size in ConnectionStrings:Coach.",
        PostgresErrorCodes.LockNotAvailable =>
            $"Another bot has been changing the database {place} for more than {LockPatience} s. Wait until it is done and start again.",
        _ => $"The database {place} can't be prepared (PostgreSQL error {e.SqlState}: {e.MessageText}). Nothing was changed.",
    };

    private static async Task<int> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""SELECT coalesce(max("Version"), 0) FROM "SchemaVersion" """, connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
