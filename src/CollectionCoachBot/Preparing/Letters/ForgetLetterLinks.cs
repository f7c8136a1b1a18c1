using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Forgets the addresses of files whose time is over.</summary>
internal sealed class ForgetLetterLinks : IForgetOld
{
    public Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Set<LetterLink>().Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
}
