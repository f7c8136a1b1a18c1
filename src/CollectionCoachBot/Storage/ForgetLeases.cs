using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Storage;

/// <summary>Forgets whose turn it was when a replica crashed, in conversations that were silent since. By the database's time, as <see cref="TurnLeases"/>.</summary>
internal sealed class ForgetLeases : IForgetOld
{
    public Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM "TurnLeases" WHERE "Until" < clock_timestamp()""", cancellationToken);
}
