using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Storage;

/// <summary>Forgets the state of conversations in which nothing happened for long. Their next message begins anew; an old question's button says that it is out of date.</summary>
internal sealed class ForgetStates(IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.ConversationDays);
        return await db.Set<StoredState>().Where(state => state.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
