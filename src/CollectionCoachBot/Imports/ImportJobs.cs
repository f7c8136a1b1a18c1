using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Imports;

/// <summary>The rows of the jobs, and the ways in which they may change.</summary>
internal sealed class ImportJobs(IDbContextFactory<CoachDb> databases, ImportQueue queue, TimeProvider clock)
{
    /// <summary>How long a program that says nothing may still be there; it says so each third of that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <returns>The job of this name that was there before; null: this one is new, and stands there now.</returns>
    public async Task<ImportJob?> AddAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await NamedAsync(db, job, cancellationToken) is { } known)
            return known;
        db.Add(job);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e) && job.IdempotencyKey is not null)
        {
            // The same request twice at once: the other one was first.
            await using var again = await databases.CreateDbContextAsync(cancellationToken);
            return await NamedAsync(again, job, cancellationToken) ?? throw new InvalidOperationException("The job that was there first ended meanwhile.", e);
        }
    }

    /// <summary>Null: there is none, or it is another caller's.</summary>
    public async Task<ImportJob?> FindAsync(string id, string caller, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<ImportJob>().AsNoTracking().FirstOrDefaultAsync(job => job.Id == id && job.Caller == caller, cancellationToken);
    }

    public async Task BeginAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await db.Set<ImportJob>().Where(job => job.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportJobState.Running).SetProperty(job => job.StartedAt, now), cancellationToken);
    }

    /// <summary>
    /// Whatever the row says: who had the file knows best. A name stays with what would be the same again; what failed by no fault of the file
    /// may be sent again under it.
    /// </summary>
    public async Task FinishAsync(string id, ImportJobState state, ImportOutcome outcome, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, written) = (clock.GetUtcNow(), outcome.Write());
        var job = db.Set<ImportJob>().Where(job => job.Id == id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (state is ImportJobState.Failed or ImportJobState.Interrupted)
            await job.ExecuteUpdateAsync(set => set.SetProperty(job => job.IdempotencyKey, (string?)null), cancellationToken);
        await job.ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, state).SetProperty(job => job.FinishedAt, now).SetProperty(job => job.Outcome, written), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Says to the other programs on this database that this one still has its files. Alone, nobody asks.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!db.Kind.HasReplicas)
            return;
        var (me, until) = (queue.Worker, clock.GetUtcNow() + Lease);
        await Unfinished(db).Where(job => job.Worker == me).ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), cancellationToken);
    }

    /// <summary>Says of jobs whose program is gone that they won't be done any more: their files went with it.</summary>
    /// <returns>How many.</returns>
    public async Task<int> InterruptAbandonedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (me, now, written) = (queue.Worker, clock.GetUtcNow(), ImportOutcome.Of("interrupted").Write());
        var left = Unfinished(db).Where(job => job.Worker != me);

        // A program that is alone on its database is the one that runs: the others are those before it.
        if (db.Kind.HasReplicas)
            left = left.Where(job => job.LeaseUntil < now);
        return await left.ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, ImportJobState.Interrupted).SetProperty(job => job.FinishedAt, now)
                .SetProperty(job => job.IdempotencyKey, (string?)null).SetProperty(job => job.Outcome, written),
            cancellationToken);
    }

    private static IQueryable<ImportJob> Unfinished(CoachDb db) =>
        db.Set<ImportJob>().Where(job => job.State == ImportJobState.Queued || job.State == ImportJobState.Running);

    private static async Task<ImportJob?> NamedAsync(CoachDb db, ImportJob job, CancellationToken cancellationToken) =>
        job.IdempotencyKey is null ? null
        : await db.Set<ImportJob>().AsNoTracking().FirstOrDefaultAsync(known => known.Caller == job.Caller && known.IdempotencyKey == job.IdempotencyKey, cancellationToken);
}
