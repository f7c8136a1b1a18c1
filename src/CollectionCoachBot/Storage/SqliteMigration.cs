using Microsoft.Data.Sqlite;

namespace CollectionCoachBot.Storage;

/// <summary>
/// Brings a database to this release's schema: numbered scripts, all that are missing in one transaction with the number they lead to
/// (<c>PRAGMA user_version</c>), so that a crash leaves the schema as it was.
/// </summary>
internal static class SqliteMigration
{
    /// <summary>In seconds: longer than an import beside the bot takes to migrate, shorter than a person waits for a program to start.</summary>
    private const int LockPatience = 10;

    public static IReadOnlyList<string> Scripts { get; } = MigrationScripts.Of("Sqlite");

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="DatabaseRefusedException">The connection string isn't one of SQLite's; the file can't be opened or written, is locked, or was made by a newer release.</exception>
    public static async Task RunAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = Parse(connectionString);
        builder.DefaultTimeout = Math.Min(builder.DefaultTimeout, LockPatience);
        var file = Path.GetFullPath(builder.DataSource);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var connection = new SqliteConnection(builder.ToString());
            await connection.OpenAsync(cancellationToken);
            await ExecuteAsync(connection, null, "PRAGMA journal_mode = WAL", cancellationToken);
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            var version = await ReadVersionAsync(connection, transaction, cancellationToken);
            if (version > Scripts.Count)
                throw new DatabaseRefusedException(
                    $"The database {file} has schema {version}, made by a newer release; this release knows {Scripts.Count}. "
                    + "Start the newer release, or point ConnectionStrings:Coach to another file.");
            for (; version < Scripts.Count; version++)
                await ExecuteAsync(connection, transaction, Scripts[version], cancellationToken);

            // Also where nothing was missing: a database that can't be written is found now, not in somebody's conversation.
            await ExecuteAsync(connection, transaction, $"PRAGMA user_version = {Scripts.Count}", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException e)
        {
            throw new DatabaseRefusedException(Explain(e, file), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException(
                $"The folder of the database {file} can't be made ({e.Message.TrimEnd('.')}). "
                + "Give this account the right to write there, or point ConnectionStrings:Coach to a file elsewhere.",
                e);
        }
    }

    /// <summary>A connection string of neither database is never shown: it may hold a password.</summary>
    /// <exception cref="DatabaseRefusedException">It isn't one of SQLite's.</exception>
    public static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        const string Wanted = "Write \"Data Source=path/to/coach.db\" for a SQLite file or \"Host=…;Database=…;Username=…;Password=…\" for PostgreSQL, "
            + "or leave the setting out for App_Data/coach.db.";
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            return builder.DataSource.Length > 0 ? builder : throw new DatabaseRefusedException($"ConnectionStrings:Coach names no file. {Wanted}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new DatabaseRefusedException($"ConnectionStrings:Coach can't be used ({ConnectionWords.WrongIn(connectionString, new SqliteConnectionStringBuilder())}). {Wanted}");
        }
    }

    private static string Explain(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        5 or 6 => $"The database {file} is locked by another program. Close that program (or a second copy of this one) and start again.",
        8 => $"The database {file} is read-only. Give this account the right to write the file and its folder, or point ConnectionStrings:Coach elsewhere.",
        14 => $"The database {file} can't be opened. Check that the folder exists and may be written, or point ConnectionStrings:Coach elsewhere.",
        26 => $"The file {file} isn't a SQLite database. Point ConnectionStrings:Coach to another file.",
        13 => $"The disk that holds {file} is full. Nothing was changed; free some space and start again.",
        _ => $"The database {file} can't be prepared (SQLite error {e.SqliteErrorCode}: {e.Message}). Nothing was changed.",
    };

    private static async Task<int> ReadVersionAsync(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, SqliteTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
