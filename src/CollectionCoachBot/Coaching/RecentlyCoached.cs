using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Coaching;

/// <summary>The customers for whose calls somebody was coached lately.</summary>
internal sealed class RecentlyCoached(IDbContextFactory<CoachDb> databases) : IRecentCustomers
{
    public async Task<IReadOnlyList<string>> OfAsync(string personId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<CoachSession>()
            .Where(session => session.PersonId == personId && session.CreatedAt >= since && session.CustomerId != null)
            .Select(session => session.CustomerId!).Distinct().ToListAsync(cancellationToken);
    }
}
