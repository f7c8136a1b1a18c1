using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>The rows of sent files, and the ways in which they may change. Each change that its sender should see is handed over with it.</summary>
internal sealed class SentLedgers(IDbContextFactory<CoachDb> databases, ImportQueue queue, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long a file waits for its sender: Teams doesn't keep the address good for ever.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromMinutes(30);

    /// <summary>Longer than any file takes to be fetched and imported: whoever was at it is gone.</summary>
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(20);

    public async Task<SentLedger> AddAsync(string personId, string name, string url, SentOptions? options, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sent = new SentLedger { PersonId = personId, Name = name, Url = url, Options = options?.Write(), Worker = queue.Worker, CreatedAt = now, StateAt = now };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(sent);
        await db.SaveChangesAsync(cancellationToken);
        return sent;
    }

    /// <summary>Null: there is none, or it is somebody else's.</summary>
    public async Task<SentLedger?> FindAsync(string id, string? personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<SentLedger>().AsNoTracking().FirstOrDefaultAsync(sent => sent.Id == id && (personId == null || sent.PersonId == personId), cancellationToken);
    }

    /// <summary>Its sender decides. Of two presses one only counts, and none that comes too late.</summary>
    /// <returns>Whether this one did.</returns>
    public async Task<bool> DecideAsync(string id, string personId, SentLedgerState state, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.GetUtcNow(), queue.Worker);
        var since = now - Waits;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<SentLedger>().Where(sent => sent.Id == id && sent.PersonId == personId && sent.State == SentLedgerState.Ready && sent.StateAt > since).ExecuteUpdateAsync(
            set => set.SetProperty(sent => sent.State, state).SetProperty(sent => sent.StateAt, now).SetProperty(sent => sent.Worker, me)
                .SetProperty(sent => sent.Url, sent => state == SentLedgerState.Cancelled ? "" : sent.Url),
            cancellationToken) == 1;
    }

    /// <summary>What became of it, and the card that says so: the first is a message, the others change it.</summary>
    /// <param name="sent">As it was before.</param>
    /// <param name="state">What it is now.</param>
    /// <param name="outcome">What is told of it.</param>
    /// <param name="digest">Of the file that was tried; null: as before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task FinishAsync(SentLedger sent, SentLedgerState state, ImportOutcome outcome, string? digest, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<SentLedger>().FirstOrDefaultAsync(found => found.Id == sent.Id && found.State == sent.State, cancellationToken);
        if (row is null)
            return;
        (row.State, row.StateAt, row.Outcome, row.Digest) = (state, clock.GetUtcNow(), outcome.Write(), digest ?? row.Digest);
        if (state != SentLedgerState.Ready)
            row.Url = "";
        await TellAsync(db, row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }

    /// <summary>Says of files whose program is gone that nobody is at them any more.</summary>
    public async Task<int> InterruptAbandonedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (me, since) = (queue.Worker, clock.GetUtcNow() - AtMost);
        var left = db.Set<SentLedger>().Where(sent => (sent.State == SentLedgerState.Reading || sent.State == SentLedgerState.Importing) && sent.Worker != me);

        // A program that is alone on its database is the one that runs: the others are those before it.
        if (db.Kind.HasReplicas)
            left = left.Where(sent => sent.StateAt < since);
        var abandoned = await left.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var sent in abandoned)
            await FinishAsync(sent, SentLedgerState.Interrupted, ImportOutcome.Of("interrupted"), null, cancellationToken);
        return abandoned.Count;
    }

    private async Task TellAsync(CoachDb db, SentLedger row, CancellationToken cancellationToken)
    {
        var key = SentLedgerRenderer.KindName + ":" + row.Id;
        if (await db.Set<OutboxRow>().FirstOrDefaultAsync(first => first.UniqueKey == key, cancellationToken) is { } first)
            outbox.Update(db, $"{key}:{row.State}", first);
        else
            outbox.ToPerson(db, key, SentLedgerRenderer.KindName, row.Id, row.PersonId);
    }
}
