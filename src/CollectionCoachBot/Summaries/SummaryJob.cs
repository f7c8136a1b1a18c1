using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollectionCoachBot.Summaries;

/// <summary>
/// Posts what is due: one summary a channel and ISO week, whatever restarts, retries or changes of the subscription happen. The outbox row
/// and the next date are written in one transaction; weeks missed while the program was down are made up for by one summary, the latest.
/// </summary>
internal sealed class SummaryJob(IDbContextFactory<CoachDb> databases, Outbox outbox, TimeProvider clock) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(RunAsync(cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var due = await db.Set<Subscription>().AsNoTracking().Where(subscription => subscription.NextAt <= now).ToListAsync(cancellationToken);
        foreach (var subscription in due)
            await PostAsync(db, subscription, now, cancellationToken);
        if (due.Count > 0)
            outbox.Wake();
    }

    private async Task PostAsync(CoachDb db, Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        var schedule = new WeeklySchedule(subscription.Day, subscription.Time, zone);
        var week = WeeklySchedule.WeekOf(schedule.LastUntil(now), zone);
        var next = schedule.After(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever moves the date on posts; another run that read the same date finds it moved.
        var moved = await db.Set<Subscription>()
            .Where(found => found.Id == subscription.Id && found.NextAt == subscription.NextAt)
            .ExecuteUpdateAsync(set => set.SetProperty(found => found.NextAt, next), cancellationToken);
        if (moved == 1 && !await PostedWeeks.HasAsync(db, subscription.ConversationId, week, cancellationToken))
        {
            outbox.ToConversation(
                db, $"{WeeklySummaryRenderer.KindName}:{subscription.Id}:{week}", WeeklySummaryRenderer.KindName, subscription.Id, subscription.ConversationId, threadId: null);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
