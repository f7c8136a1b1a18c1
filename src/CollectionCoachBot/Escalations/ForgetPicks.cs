using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Escalations;

/// <summary>Forgets lists to pick a customer from, whether somebody picked or not.</summary>
internal sealed class ForgetPicks(IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.PickDays);
        return await db.Set<EscalationRequest>().Where(asked => asked.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
