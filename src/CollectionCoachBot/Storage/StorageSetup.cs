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
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddPooledDbContextFactory<CoachDb>(options => Configure(options, connectionString))
            .AddSingleton<IForgetOld, ForgetStates>();
    }

    /// <summary>The configured database, or the default: one file under App_Data in the content root.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured
            ? configured
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(ContentRoot.Folder, "App_Data", "coach.db") }.ToString();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        // A list as one JSON parameter: one parameter for each entry ends at 32,766 of them, and a ledger may have more customers.
        .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(KeptOpen.Instance)
        .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
