using CollectionCoachBot.Delivery;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollectionCoachBot.Escalations;

/// <summary>
/// Looks after the owners of open escalations: who became known in Teams or the owner since is told now, and when it turns out whether somebody
/// could be told, the card in the thread says so. Both are rows with keys of their own, so running again changes nothing.
/// </summary>
internal sealed class EscalationJob(IDbContextFactory<CoachDb> databases, EscalationMessages messages) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(RunAsync(cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = await db.Set<Escalation>().AsNoTracking().Where(escalation => escalation.State != EscalationState.Closed)
            .Join(db.Set<Customer>().Where(customer => customer.OwnerEmail != null), escalation => escalation.CustomerId, customer => customer.Id,
                (escalation, customer) => new { escalation.Id, escalation.RequestedById, customer.OwnerEmail })
            .ToListAsync(cancellationToken);
        foreach (var escalation in open)
        {
            if (await OwnerLookup.FindAsync(db, escalation.OwnerEmail, cancellationToken) is not { } owner || owner.Id == escalation.RequestedById)
                continue;
            var key = EscalationMessages.OwnerKey(escalation.Id, owner.Id);
            var told = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(row => row.UniqueKey == key, cancellationToken);
            if (told is null)
                messages.TellOwner(db, escalation.Id, owner.Id);
            else if (told.State is not (DeliveryState.Pending or DeliveryState.Sending))
                await messages.UpdateAsync(db, escalation.Id, $"owner-{owner.Id}-{told.State}", EscalationMessages.Kind, cancellationToken);
        }

        if (await db.SaveChangesAsync(cancellationToken) > 0)
            messages.Wake();
    }
}
