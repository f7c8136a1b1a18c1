using Quartz;

namespace CollectionCoachBot.Delivery;

/// <summary>Asks now and then what became deliverable without anybody waking delivery.</summary>
internal sealed class DeliveryJob(OutboxUpkeep upkeep, Outbox outbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await upkeep.RunAsync(cancellationToken);
        outbox.Wake();
    }
}
