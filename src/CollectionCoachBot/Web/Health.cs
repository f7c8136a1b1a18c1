using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Web;

/// <summary>Asks the database whether the bot can work.</summary>
internal sealed class Health(IDbContextFactory<CoachDb> databases, ILogger<Health> log)
{
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var wanted = db.Kind.NewestSchema;
        try
        {
            var schema = await db.Kind.SchemaAsync(db, cancellationToken);
            return new HealthReport(schema == wanted, schema, wanted);
        }
        catch (Exception e) when (DatabaseFault.In(e) is not null)
        {
            WebLog.DatabaseUnreachable(log, DatabaseFault.In(e)!.Message);
            return new HealthReport(false, null, wanted);
        }
    }
}
