using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollectionCoachBot.Storage;

internal static class StorageSetup
{
    public const string ConnectionName = "Coach";

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = ConnectionString(configuration);
        return services.AddPooledDbContextFactory<CoachDb>(options => Configure(options, connectionString));
    }

    /// <summary>The configured database, or the default: one file under App_Data in the content root.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured
            ? configured
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(ContentRoot.Folder, "App_Data", "coach.db") }.ToString();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .AddInterceptors(BusyWait.Instance)
        .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
