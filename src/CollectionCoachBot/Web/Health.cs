using System.Data.Common;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Web;

/// <summary>Asks the database whether the bot can work.</summary>
internal sealed class Health(IDbContextFactory<CoachDb> databases, ILogger<Health> log)
{
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var schema = await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellationToken);
            return new HealthReport(schema == Migrator.Newest, schema, Migrator.Newest);
        }
        catch (DbException e)
        {
            WebLog.DatabaseUnreachable(log, e.Message);
            return new HealthReport(false, null, Migrator.Newest);
        }
    }
}
