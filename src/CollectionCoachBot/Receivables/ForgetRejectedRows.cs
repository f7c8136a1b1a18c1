using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables;

/// <summary>Forgets the rows that old imports left out; how many they were stays.</summary>
internal sealed class ForgetRejectedRows(IOptions<RetentionOptions> options) : IForgetOld
{
    public Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.ImportDays);
        var old = db.Set<LedgerImport>().Where(import => import.ImportedAt < before).Select(import => import.Id);
        return db.Set<RejectedRow>().Where(row => old.Contains(row.ImportId)).ExecuteDeleteAsync(cancellationToken);
    }
}
