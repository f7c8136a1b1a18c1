using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>Sends what is due whenever it is woken, and looks by itself now and then. Requests for one message go one after the other.</summary>
internal sealed class DeliveryWorker(
    IDbContextFactory<CoachDb> databases, Outbox outbox, Deliverer deliverer, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private const int Round = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = options.Value.Idle;
            try
            {
                wait = await DrainAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A database that is busy or gone for a moment: rows keep their state, and the next round finds them.
                DeliveryLog.RoundFailed(log, e);
            }

            await outbox.WaitAsync(wait, stoppingToken);
        }
    }

    /// <summary>Delivers until nothing is due.</summary>
    /// <returns>How long nothing will be due by itself, at most the idle time.</returns>
    public async Task<TimeSpan> DrainAsync(CancellationToken cancellationToken)
    {
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            var byMessage = due.GroupBy(row => row.UpdatesKey ?? row.UniqueKey, StringComparer.Ordinal);
            await Parallel.ForEachAsync(
                byMessage,
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
                async (message, stopping) =>
                {
                    foreach (var row in message)
                        await deliverer.DeliverAsync(row.Id, stopping);
                });
        }

        return await UntilNextAsync(cancellationToken);
    }

    private async Task<List<OutboxRow>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await db.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.State == DeliveryState.Pending && row.DueAt <= now)
            .OrderBy(row => row.DueAt).ThenBy(row => row.CreatedAt).ThenBy(row => row.Operation)
            .Take(Round)
            .ToListAsync(cancellationToken);
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var next = await db.Set<OutboxRow>().Where(row => row.State == DeliveryState.Pending)
            .OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(cancellationToken);
        var wait = next - clock.GetUtcNow() ?? options.Value.Idle;
        return wait < options.Value.Idle ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero : options.Value.Idle;
    }
}
