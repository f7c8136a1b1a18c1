using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Forgets what stood on log forms that were shown long ago, like other questions. One that is saved after all is judged by the day on which it is.</summary>
internal sealed class ForgetForms(IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.ConversationDays);
        return await db.Set<ShownForm>().Where(form => form.ShownAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
