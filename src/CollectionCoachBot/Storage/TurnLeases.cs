using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Storage;

/// <summary>
/// A row for each conversation with a turn, in a database that all replicas share. A turn inserts it and deletes it; where the one before
/// crashed or hangs, the row is taken over once its time is over. The time is the database's, since the clocks of replicas differ by more than
/// a lease may, and a clock that was set for showing the product says nothing about now.
/// </summary>
internal sealed partial class TurnLeases(IDbContextFactory<CoachDb> databases, ILogger<TurnLeases> logger) : ITurnLeases
{
    /// <summary>Turns take some ten milliseconds; one that waits for the channel takes longer, and is asked about more and more seldom.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10), LongestPause = TimeSpan.FromMilliseconds(250);

    public async ValueTask<IAsyncDisposable?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Waiting takes real time, whatever the program's clock says.
        var since = TimeProvider.System.GetTimestamp();
        var holder = OpaqueId.New();
        try
        {
            for (var pause = ShortestPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
            {
                if (await IsTakenAsync(key, holder, lasts, cancellationToken))
                    return new Lease(this, key, holder);
                var left = patience - TimeProvider.System.GetElapsedTime(since);
                if (left <= TimeSpan.Zero)
                    return null;
                await Task.Delay(pause < left ? pause : left, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The row may have been written before the answer was given up.
            await GiveBackAsync(key, holder);
            throw;
        }
    }

    private async Task<bool> IsTakenAsync(string key, string holder, TimeSpan lasts, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "TurnLeases" AS held ("Key", "Holder", "Until") VALUES ({key}, {holder}, clock_timestamp() + {lasts})
            ON CONFLICT ("Key") DO UPDATE SET "Holder" = excluded."Holder", "Until" = excluded."Until"
            WHERE held."Until" < clock_timestamp()
            """,
            cancellationToken) == 1;
    }

    /// <summary>The turn is done, and so is what it answered: what goes wrong here costs the next turn a wait, no more.</summary>
    private async Task GiveBackAsync(string key, string holder)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var given = await db.Database.ExecuteSqlAsync($"""DELETE FROM "TurnLeases" WHERE "Key" = {key} AND "Holder" = {holder}""", CancellationToken.None);
            if (given == 0)
                RanOut();
        }
        catch (DbException e)
        {
            NotGivenBack(e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A turn held its conversation for longer than it may; another turn may have run beside its end.")]
    private partial void RanOut();

    [LoggerMessage(2, LogLevel.Warning, "A conversation couldn't be given back ({Reason}); the next turn of it waits until its time is over.")]
    private partial void NotGivenBack(string reason);

    private sealed class Lease(TurnLeases leases, string key, string holder) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(leases.GiveBackAsync(key, holder));
    }
}
