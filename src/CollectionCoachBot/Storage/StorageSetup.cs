using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
            .AddSingleton<OccupiedDatabase>()
            .AddSingleton<IForgetOld, ForgetStates>()
            .AddTurnLeases(DatabaseKind.Of(connectionString));
    }

    /// <summary>Where replicas hear the same conversations they settle whose turn it is; a bot alone on its database knows by itself, and asks nobody.</summary>
    private static IServiceCollection AddTurnLeases(this IServiceCollection services, DatabaseKind kind) => kind.HasReplicas
        ? services.AddSingleton<ITurnLeases, TurnLeases>().AddSingleton<IForgetOld, ForgetLeases>()
        : services.AddSingleton<ITurnLeases, NoLeases>();

    /// <summary>The configured database, or the default: one file under App_Data in the content root.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured
            ? configured
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(ContentRoot.Folder, "App_Data", "coach.db") }.ToString();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) => DatabaseKind.Of(connectionString).Configure(options, connectionString);
}
