using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Coaching;

/// <summary>Forgets old coachings. What came of them is in the contacts, which stay.</summary>
internal sealed class ForgetCoachings(IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.CoachingDays);
        return await db.Set<CoachSession>().Where(session => session.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
