using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Storage;

/// <summary>
/// A row for each conversation with a turn, in a database that all replicas share. A turn inserts it, renews it while it runs and deletes it;
/// where the one before crashed or hangs, the row is taken over once its time is over. The time is the database's, since the clocks of replicas
/// differ by more than a lease may, and a clock that was set for showing the product says nothing about now. Of several replicas that wait the
/// first that asks has it: they keep no order between messages that wait.
/// </summary>
internal sealed partial class TurnLeases(IDbContextFactory<CoachDb> databases, ILogger<TurnLeases> logger) : ITurnLeases
{
    /// <summary>
    /// How long a row speaks for a process that says nothing more: shorter than a message waits, so that one which comes after a crash is answered.
    /// </summary>
    public static readonly TimeSpan Shown = TimeSpan.FromSeconds(9);

    /// <summary>Two renewals may fail or come late.</summary>
    private static readonly TimeSpan Renewed = Shown / 3;

    /// <summary>Turns take some ten milliseconds; one that waits for the channel takes longer, and is asked about more and more seldom.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10), LongestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>What a database that hangs may keep back beyond the patience, and a turn that is done.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1), GivingBack = TimeSpan.FromSeconds(2);

    public async ValueTask<ITurnLease?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Waiting takes real time, whatever the program's clock says.
        var since = TimeProvider.System.GetTimestamp();
        var holder = OpaqueId.New();
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        asking.CancelAfter((patience > TimeSpan.Zero ? patience : TimeSpan.Zero) + Grace);
        try
        {
            for (var pause = ShortestPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
            {
                var asked = TimeProvider.System.GetTimestamp();
                if (await IsTakenAsync(key, holder, Shortest(lasts, Shown), asking.Token))
                    return new Lease(this, key, holder, lasts, asked);
                var left = patience - TimeProvider.System.GetElapsedTime(since);
                if (left <= TimeSpan.Zero)
                    return null;
                await Task.Delay(Shortest(pause, left), cancellationToken);
            }
        }
        catch (Exception e)
        {
            // The row may have been written before the answer was given up or lost.
            await GiveBackAsync(key, holder);
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                return null;
            throw;
        }
    }

    private static TimeSpan Shortest(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async Task<bool> IsTakenAsync(string key, string holder, TimeSpan shown, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "TurnLeases" AS held ("Key", "Holder", "Until") VALUES ({key}, {holder}, clock_timestamp() + {shown})
            ON CONFLICT ("Key") DO UPDATE SET "Holder" = excluded."Holder", "Until" = excluded."Until"
            WHERE held."Until" < clock_timestamp()
            """,
            cancellationToken) == 1;
    }

    /// <returns>False: it is another's.</returns>
    private async Task<bool> RenewAsync(string key, string holder, TimeSpan shown, CancellationToken done)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(done);
        patience.CancelAfter(Renewed);
        try
        {
            await using var db = await databases.CreateDbContextAsync(patience.Token);
            return await db.Database.ExecuteSqlAsync(
                $"""UPDATE "TurnLeases" SET "Until" = clock_timestamp() + {shown} WHERE "Key" = {key} AND "Holder" = {holder}""", patience.Token) == 1;
        }
        catch (Exception e)
        {
            // It is asked again before the time is over; where the database is gone for longer, nobody else has it from there either. The turn
            // itself has nothing to do with it.
            if (!done.IsCancellationRequested)
                NotRenewed((DatabaseFault.In(e) ?? e).Message);
            return true;
        }
    }

    /// <summary>The turn is done, and so is what it answered: what goes wrong here, be it what it may, costs the next turn a wait, no more.</summary>
    /// <returns>False: it was another's, or nobody's.</returns>
    private async Task<bool> GiveBackAsync(string key, string holder)
    {
        using var patience = new CancellationTokenSource(GivingBack);
        try
        {
            await using var db = await databases.CreateDbContextAsync(patience.Token);
            return await db.Database.ExecuteSqlAsync($"""DELETE FROM "TurnLeases" WHERE "Key" = {key} AND "Holder" = {holder}""", patience.Token) == 1;
        }
        catch (Exception e)
        {
            NotGivenBack((DatabaseFault.In(e) ?? e).Message);
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A turn held its conversation for longer than it may; another turn may have run beside its end.")]
    private partial void RanOut();

    [LoggerMessage(2, LogLevel.Warning, "A conversation couldn't be given back ({Reason}); the next turn of it waits until its time is over.")]
    private partial void NotGivenBack(string reason);

    [LoggerMessage(3, LogLevel.Warning, "A conversation that has a turn couldn't be kept for it ({Reason}); this is tried again.")]
    private partial void NotRenewed(string reason);

    private sealed class Lease : ITurnLease
    {
        private readonly TurnLeases _leases;
        private readonly string _key, _holder;
        private readonly CancellationTokenSource _done = new(), _lost = new();
        private readonly Task _renewing;

        /// <param name="leases">Where it stands.</param>
        /// <param name="key">The conversation.</param>
        /// <param name="holder">Who has it.</param>
        /// <param name="lasts">How long at most.</param>
        /// <param name="since">When it was asked for.</param>
        public Lease(TurnLeases leases, string key, string holder, TimeSpan lasts, long since)
        {
            (_leases, _key, _holder) = (leases, key, holder);
            Lost = _lost.Token;
            _renewing = RenewAsync(lasts, since);
        }

        public CancellationToken Lost { get; }

        public async ValueTask DisposeAsync()
        {
            await _done.CancelAsync();
            await _renewing;
            if (!await _leases.GiveBackAsync(_key, _holder))
                _leases.RanOut();
            _done.Dispose();
            _lost.Dispose();
        }

        /// <summary>Until the turn is done or its time is over: who hangs loses the conversation in the end.</summary>
        private async Task RenewAsync(TimeSpan lasts, long since)
        {
            while (true)
            {
                await Task.Delay(Renewed, _done.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                var left = lasts - TimeProvider.System.GetElapsedTime(since);
                if (_done.IsCancellationRequested || left <= TimeSpan.Zero)
                    return;
                if (await _leases.RenewAsync(_key, _holder, Shortest(left, Shown), _done.Token))
                    continue;
                await _lost.CancelAsync();
                return;
            }
        }
    }
}
