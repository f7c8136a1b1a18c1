using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Sample;

/// <summary>Takes the sample's customers out, with their coachings, calls, promises and follow-ups, and with what people tried on them.</summary>
internal sealed class SampleRemoval : ISampleRemoval
{
    public async Task<int> RemoveAsync(CoachDb db, CancellationToken cancellationToken)
    {
        // Rows without a key to the customer in the database; receivables and escalations go with the customer.
        var ids = db.Set<Customer>().Where(customer => customer.IsSample).Select(customer => customer.Id);
        await db.Set<FollowUp>().Where(row => ids.Contains(row.CustomerId!)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Promise>().Where(row => ids.Contains(row.CustomerId!)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<CoachSession>().Where(row => ids.Contains(row.CustomerId!)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<CallLog>().Where(row => ids.Contains(row.CustomerId!)).ExecuteDeleteAsync(cancellationToken);
        return await db.Set<Customer>().Where(customer => customer.IsSample).ExecuteDeleteAsync(cancellationToken);
    }
}
