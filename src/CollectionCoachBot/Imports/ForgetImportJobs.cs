using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

/// <summary>Forgets what became of files that were sent long ago.</summary>
internal sealed class ForgetImportJobs(IOptions<RetentionOptions> options) : IForgetOld
{
    public Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.ImportDays);
        return db.Set<ImportJob>().Where(job => job.FinishedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
