using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.FollowUps;

/// <summary>The public face of follow-ups for the coach, the summary and escalations. The caller has checked the scope.</summary>
internal sealed class ContactHistories(IDbContextFactory<CoachDb> databases)
{
    public async Task<ContactHistory> OfAsync(string customerId, CancellationToken cancellationToken) =>
        (await OfAsync([customerId], cancellationToken))[customerId];

    /// <summary>Of many customers with three queries; each id asked for has an entry.</summary>
    public async Task<IReadOnlyDictionary<string, ContactHistory>> OfAsync(IReadOnlyCollection<string> customerIds, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var logs = (await db.Set<CallLog>().AsNoTracking()
                .Where(log => log.CustomerId != null && customerIds.Contains(log.CustomerId)).OrderByDescending(log => log.At).ToListAsync(cancellationToken))
            .ToLookup(log => log.CustomerId!);
        var promises = (await db.Set<Promise>().AsNoTracking()
                .Where(promise => promise.CustomerId != null && customerIds.Contains(promise.CustomerId)).ToListAsync(cancellationToken))
            .ToLookup(promise => promise.CustomerId!);
        var next = (await db.Set<FollowUp>().AsNoTracking()
                .Where(followUp => followUp.CustomerId != null && customerIds.Contains(followUp.CustomerId) && followUp.State == FollowUpState.Open)
                .OrderBy(followUp => followUp.DueOn).ToListAsync(cancellationToken))
            .ToLookup(followUp => followUp.CustomerId!);
        return customerIds.Distinct().ToDictionary(id => id, id => new ContactHistory
        {
            LastContact = logs[id].FirstOrDefault(),
            NoAnswersInARow = logs[id].TakeWhile(log => log.Outcome == Outcome.NoAnswer).Count(),
            Promises = Sum(promises[id]),
            LastBroken = promises[id].Where(promise => promise.State == PromiseState.Broken).MaxBy(promise => promise.PayOn),
            BrokenAt = promises[id].Where(promise => promise.State == PromiseState.Broken).Max(promise => promise.JudgedAt),
            Next = next[id].FirstOrDefault(),
        });
    }

    private static PromiseHistory Sum(IEnumerable<Promise> promises)
    {
        var all = promises.ToList();
        return new PromiseHistory(
            all.Count(promise => promise.State == PromiseState.Kept),
            all.Count(promise => promise.State == PromiseState.PartlyKept),
            all.Count(promise => promise.State == PromiseState.Broken),
            all.Where(promise => promise.State is PromiseState.Open or PromiseState.DueNotVerifiable).MinBy(promise => promise.PayOn));
    }
}
