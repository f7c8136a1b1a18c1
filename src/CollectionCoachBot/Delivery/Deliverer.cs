using System.Security.Cryptography;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// Takes one row as far as it goes: where to, may it go now, what does it say, claim, send, write down. The row is Sending in the
/// database before the request leaves, so that a crash at any point leaves either a row that never left or one that says so.
/// </summary>
internal sealed class Deliverer(
    IDbContextFactory<CoachDb> databases, IEnumerable<IMessageRenderer> renderers, MessageSender sender, Destinations destinations, Rosters rosters, Pacer pacer,
    TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<Deliverer> log)
{
    /// <summary>An update of a message whose id nobody learns is given up after this.</summary>
    private static readonly TimeSpan UpdateWaitsAtMost = TimeSpan.FromDays(7);

    /// <summary>Waits longer than this are slept by the row, not by the worker.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IMessageRenderer> _renderers = renderers.ToDictionary(renderer => renderer.Kind);

    public async Task DeliverAsync(string rowId, CancellationToken stopping)
    {
        await using var db = await databases.CreateDbContextAsync(stopping);
        var row = await db.Set<OutboxRow>().FirstOrDefaultAsync(row => row.Id == rowId, stopping);
        if (row is null || row.State != DeliveryState.Pending || row.DueAt > clock.GetUtcNow())
            return;
        if (!_renderers.TryGetValue(row.Kind, out var renderer))
            await EndAsync(db, row, DeliveryState.Failed, "NoRenderer", stopping);
        else if (await TargetAsync(db, row, stopping) is { } target && await MayGoAsync(db, row, target.To, stopping)
                 && await RenderAsync(db, row, target.To, renderer, stopping) is { } message && await ClaimAsync(db, row, stopping))
            await SendAsync(db, row, target.To, target.ActivityId, message);
    }

    /// <returns>Null: it doesn't go now, and the row says why.</returns>
    private async Task<(Destination To, string? ActivityId)?> TargetAsync(CoachDb db, OutboxRow row, CancellationToken stopping)
    {
        string? activityId = null;
        if (row.Operation == DeliveryOperation.Update)
        {
            var original = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(original => original.UniqueKey == row.UpdatesKey, stopping);
            var newer = await Newer(db, row).AnyAsync(stopping);
            var busy = await Updating(db, row).AnyAsync(stopping);
            switch (original)
            {
                case { ActivityId: not null, SentConversationId: not null } when !newer && !busy:
                    break;
                case not null when !newer && (busy || original.State == DeliveryState.Sending):
                    await LaterAsync(db, row, TimeSpan.FromSeconds(2), stopping);
                    return null;
                case { State: DeliveryState.Unknown or DeliveryState.Sent } when !newer && clock.GetUtcNow() - row.CreatedAt < UpdateWaitsAtMost:
                    await LaterAsync(db, row, TimeSpan.FromHours(1), stopping);
                    return null;
                default:
                    // A message that never left is sent in its newest state anyway; of several updates the newest says it all.
                    await EndAsync(db, row, DeliveryState.Dropped, null, stopping);
                    return null;
            }

            activityId = original.ActivityId;
            if (await destinations.FindAsync(row, stopping) is { } there)
                return (new Destination(there.Known, original.SentConversationId), activityId);
        }
        else if (await destinations.FindAsync(row, stopping) is { } known)
        {
            return (known, null);
        }
        else
        {
            var (created, isLater) = await CreateAsync(db, row, stopping);
            if (created is not null)
                return (created, null);
            if (isLater)
                return null;
        }

        await EndAsync(db, row, DeliveryState.Unreachable, row.Error, stopping);
        return null;
    }

    /// <returns>The new chat; else whether the row was put off, since creating it may go better later.</returns>
    private async Task<(Destination? Created, bool IsLater)> CreateAsync(CoachDb db, OutboxRow row, CancellationToken stopping)
    {
        if (row.PersonId is not { } personId)
            return (null, false);
        if (await destinations.ForCreatingAsync(personId, stopping) is not var (person, neighbour))
        {
            row.Error = Destinations.NeverSeen;
            return (null, false);
        }

        if (!await MayGoAsync(db, row, new Destination(neighbour, "create:" + personId), stopping))
            return (null, true);
        var created = await sender.CreatePersonalAsync(person, neighbour);
        if (created.Outcome == SendOutcome.Sent)
        {
            await destinations.KeepCreatedAsync(person, neighbour, created.ConversationId!, CancellationToken.None);
            return (await destinations.FindAsync(row, stopping), false);
        }

        DeliveryLog.NotCreated(log, row.Id, row.Kind, created.Error);
        row.Attempt++;
        if (created.Outcome == SendOutcome.TryAgain && row.Attempt < RetryRule.MostAttempts)
        {
            await RetryAsync(db, row, created);
            return (null, true);
        }

        row.Error = created.Error;
        return (null, false);
    }

    private async Task<bool> MayGoAsync(CoachDb db, OutboxRow row, Destination to, CancellationToken stopping)
    {
        for (var wait = pacer.Take(to.ConversationId, clock.GetUtcNow()); wait > TimeSpan.Zero; wait = pacer.Take(to.ConversationId, clock.GetUtcNow()))
        {
            if (wait > LongWait)
            {
                await LaterAsync(db, row, wait, stopping);
                return false;
            }

            await Task.Delay(wait, clock, stopping);
        }

        return true;
    }

    private async Task<RenderedMessage?> RenderAsync(CoachDb db, OutboxRow row, Destination to, IMessageRenderer renderer, CancellationToken stopping)
    {
        try
        {
            // What the renderer may show depends on who reads along now, not on who did when somebody last wrote there.
            await rosters.RefreshBeforePostAsync(to.Known, stopping);
            var message = await renderer.RenderAsync(row, stopping);
            if (message is null)
                await EndAsync(db, row, DeliveryState.Dropped, null, stopping);
            return message;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect of one feature mustn't stop the others' messages. Nothing was sent; it is tried a few times in case the data mends itself.
            DeliveryLog.NotRendered(log, e, row.Id, row.Kind);
            row.Attempt++;
            if (row.Attempt < 5)
                await RetryAsync(db, row, new SendResult(SendOutcome.TryAgain, "Render " + e.GetType().Name));
            else
                await EndAsync(db, row, DeliveryState.Failed, "Render " + e.GetType().Name, stopping);
            return null;
        }
    }

    /// <summary>
    /// Updates of the same message that came later and will say it all, or have. One that is on its way may still fail, and one that failed said
    /// nothing: an older one shows the newest state as well, since it is made when it is sent.
    /// </summary>
    private static IQueryable<OutboxRow> Newer(CoachDb db, OutboxRow row)
    {
        var (key, createdAt) = (row.UpdatesKey, row.CreatedAt);
        return db.Set<OutboxRow>().Where(other => other.UpdatesKey == key && other.CreatedAt > createdAt && (other.State == DeliveryState.Pending || other.State == DeliveryState.Sent));
    }

    /// <summary>Updates of the same message that are on their way: an older one that arrived last would stay.</summary>
    private static IQueryable<OutboxRow> Updating(CoachDb db, OutboxRow row)
    {
        var key = row.UpdatesKey;
        return db.Set<OutboxRow>().Where(other => other.UpdatesKey == key && other.State == DeliveryState.Sending);
    }

    /// <returns>False: another replica has it or had it meanwhile, or is at an update of the same message.</returns>
    private async Task<bool> ClaimAsync(CoachDb db, OutboxRow row, CancellationToken stopping)
    {
        var (attempt, lease) = (row.Attempt + 1, clock.GetUtcNow() + options.Value.Lease);
        var now = clock.GetUtcNow();

        // As it was read: another replica may have tried it meanwhile and put it off, which is Pending as well.
        var free = db.Set<OutboxRow>().Where(candidate => candidate.Id == row.Id && candidate.State == DeliveryState.Pending
            && candidate.Attempt == row.Attempt && candidate.DueAt <= now);
        await using var transaction = row.Operation == DeliveryOperation.Update ? await AloneAsync(db, row, stopping) : null;
        if (row.Operation == DeliveryOperation.Update)
        {
            // In the same statement: between the look at the others and this one, another process may have begun an update of this message.
            var (newer, updating) = (Newer(db, row), Updating(db, row));
            free = free.Where(_ => !newer.Any() && !updating.Any());
        }

        var claimed = await free
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(candidate => candidate.State, DeliveryState.Sending)
                    .SetProperty(candidate => candidate.StateAt, now)
                    .SetProperty(candidate => candidate.Attempt, attempt)
                    .SetProperty(candidate => candidate.LeaseUntil, lease),
                stopping);
        if (transaction is not null)
            await transaction.CommitAsync(stopping);
        if (claimed == 0)
            return false;
        await db.Entry(row).ReloadAsync(CancellationToken.None);
        return true;
    }

    /// <summary>
    /// Two updates of one message are two rows, which two processes could claim at once without seeing each other. Whoever writes the row of the
    /// message first, though it changes nothing, is alone with them until the end of the transaction.
    /// </summary>
    private static async Task<IDbContextTransaction> AloneAsync(CoachDb db, OutboxRow row, CancellationToken stopping)
    {
        var transaction = await db.Database.BeginTransactionAsync(stopping);
        await db.Set<OutboxRow>().Where(original => original.UniqueKey == row.UpdatesKey)
            .ExecuteUpdateAsync(set => set.SetProperty(original => original.StateAt, original => original.StateAt), stopping);
        return transaction;
    }

    private async Task SendAsync(CoachDb db, OutboxRow row, Destination to, string? activityId, RenderedMessage message)
    {
        var result = activityId is null ? await sender.SendAsync(to, message) : await sender.UpdateAsync(to, activityId, message);
        DeliveryLog.Attempted(log, row.Id, row.Kind, row.Operation, result.Outcome, result.Error);
        if (result.Outcome == SendOutcome.Unreachable)
            await destinations.MarkGoneAsync(to.Known, CancellationToken.None);
        var now = clock.GetUtcNow();
        var (state, dueAt) = result.Outcome switch
        {
            SendOutcome.TryAgain when row.Attempt < RetryRule.MostAttempts => (DeliveryState.Pending, now + Wait(row, result)),
            SendOutcome.Sent => (DeliveryState.Sent, row.DueAt),
            SendOutcome.Unknown => (DeliveryState.Unknown, row.DueAt),
            SendOutcome.Unreachable => (DeliveryState.Unreachable, row.DueAt),
            _ => (DeliveryState.Failed, row.DueAt),
        };

        // Unknown as well: the lease may have run out while the answer was on its way, and the answer knows better.
        await db.Set<OutboxRow>()
            .Where(sent => sent.Id == row.Id && (sent.State == DeliveryState.Sending || sent.State == DeliveryState.Unknown))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(sent => sent.State, state)
                    .SetProperty(sent => sent.StateAt, now)
                    .SetProperty(sent => sent.DueAt, dueAt)
                    .SetProperty(sent => sent.Error, result.Error)
                    .SetProperty(sent => sent.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(sent => sent.ActivityId, sent => result.ActivityId ?? sent.ActivityId)
                    .SetProperty(sent => sent.SentConversationId, sent => result.ConversationId ?? sent.SentConversationId),
                CancellationToken.None);
    }

    private Task RetryAsync(CoachDb db, OutboxRow row, SendResult result)
    {
        row.Error = result.Error;
        return LaterAsync(db, row, Wait(row, result), CancellationToken.None);
    }

    private Task LaterAsync(CoachDb db, OutboxRow row, TimeSpan wait, CancellationToken cancellationToken)
    {
        row.DueAt = clock.GetUtcNow() + wait;
        return EndAsync(db, row, DeliveryState.Pending, row.Error, cancellationToken);
    }

    private static TimeSpan Wait(OutboxRow row, SendResult result) =>
        RetryRule.Delay(row.Attempt, result.RetryAfter, RandomNumberGenerator.GetInt32(1_001) / 1_000d);

    private async Task EndAsync(CoachDb db, OutboxRow row, DeliveryState state, string? error, CancellationToken cancellationToken)
    {
        if (row.State != state)
            row.StateAt = clock.GetUtcNow();
        row.State = state;
        row.Error = error;
        row.LeaseUntil = null;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Nothing was sent from here, so nothing is lost: whoever has the row says how it ends.
            DeliveryLog.TakenOver(log, row.Id, row.Kind);
        }
    }
}
