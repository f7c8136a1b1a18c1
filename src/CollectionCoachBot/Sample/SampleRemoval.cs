using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Sample;

/// <summary>Takes the sample out: its customers with their coachings, calls, promises and follow-ups, and with what people tried on them; its import; and its people, but for those who came themselves.</summary>
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
        var removed = await db.Set<Customer>().Where(customer => customer.IsSample).ExecuteDeleteAsync(cancellationToken);
        if (removed > 0)
            await RemoveRestAsync(db, cancellationToken);
        return removed;
    }

    /// <summary>While the sample was there no other ledger was: every import that is written down is the sample's.</summary>
    private static async Task RemoveRestAsync(CoachDb db, CancellationToken cancellationToken)
    {
        await db.Set<LedgerImport>().ExecuteDeleteAsync(cancellationToken);
        var people = SampleWords.Load(AppContext.BaseDirectory).People;
        var made = people.Owners.Select(owner => owner.Id).ToList();
        await db.Set<Person>()
            .Where(person => person.TenantId == people.Tenant && made.Contains(person.AadObjectId) && person.ChannelUserId == null)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
