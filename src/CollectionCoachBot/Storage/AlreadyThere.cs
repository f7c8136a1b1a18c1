using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CollectionCoachBot.Storage;

/// <summary>Tells a row that somebody else stored first from every other reason why saving failed.</summary>
internal static class AlreadyThere
{
    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    private const int PrimaryKey = 1555;

    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int Unique = 2067;

    /// <summary>A value that is missing or refused by a check is a defect, not somebody else's row: that one isn't swallowed.</summary>
    public static bool Is(DbUpdateException exception) =>
        exception.InnerException
        is SqliteException { SqliteExtendedErrorCode: PrimaryKey or Unique } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
