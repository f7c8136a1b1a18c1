namespace CollectionCoachBot.Storage;

/// <summary>Brings a database to this release's schema: numbered scripts, all that are missing in one transaction with the number they lead to, so that a crash leaves the schema as it was.</summary>
internal static class Migrator
{
    /// <summary>Runs what is missing.</summary>
    /// <exception cref="DatabaseRefusedException">The connection string is of neither database; the database can't be reached, opened or written, or was made by a newer release.</exception>
    public static Task MigrateAsync(string connectionString, CancellationToken cancellationToken) =>
        DatabaseKind.Of(connectionString).MigrateAsync(connectionString, cancellationToken);
}
