using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Files;

/// <summary>Forgets the addresses of files whose time is over.</summary>
internal sealed class ForgetFileLinks : IForgetOld
{
    public Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Set<FileLink>().Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
}
