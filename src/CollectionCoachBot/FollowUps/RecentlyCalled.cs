using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.FollowUps;

/// <summary>The customers of whom somebody logged a call lately, or planned a follow-up.</summary>
internal sealed class RecentlyCalled(IDbContextFactory<CoachDb> databases) : IRecentCustomers
{
    public async Task<IReadOnlyList<string>> OfAsync(string personId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<CallLog>()
            .Where(log => log.PersonId == personId && log.At >= since && log.CustomerId != null)
            .Select(log => log.CustomerId!)
            .Union(db.Set<FollowUp>()
                .Where(followUp => followUp.PersonId == personId && followUp.CreatedAt >= since && followUp.CustomerId != null)
                .Select(followUp => followUp.CustomerId!))
            .ToListAsync(cancellationToken);
    }
}
