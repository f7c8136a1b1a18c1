using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Storage;

/// <summary>Tells a row that somebody else stored first from every other reason why saving failed.</summary>
internal static class AlreadyThere
{
    /// <summary>SQLite's code for a broken unique key or other constraint.</summary>
    private const int Constraint = 19;

    public static bool Is(DbUpdateException exception) => exception.InnerException is SqliteException { SqliteErrorCode: Constraint };
}
