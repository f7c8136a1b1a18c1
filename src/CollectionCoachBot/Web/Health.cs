using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Web;

/// <summary>Asks the database whether the bot can work.</summary>
internal sealed class Health(IDbContextFactory<CoachDb> databases, IConfiguration configuration, ILogger<Health> log)
{
    private readonly int _wanted = DatabaseKind.Of(StorageSetup.ConnectionString(configuration)).NewestSchema;

    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var schema = await db.Kind.SchemaAsync(db, cancellationToken);
            return new HealthReport(schema == _wanted, schema, _wanted);
        }
        catch (Exception e) when (DatabaseFault.In(e) is not null)
        {
            WebLog.DatabaseUnreachable(log, DatabaseFault.In(e)!.Message);
            return new HealthReport(false, null, _wanted);
        }
    }
}
