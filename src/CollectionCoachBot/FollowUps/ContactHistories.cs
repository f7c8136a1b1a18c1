using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.FollowUps;

/// <summary>The public face of follow-ups for the coach, the summary and escalations. The caller has checked the scope.</summary>
internal sealed class ContactHistories(IDbContextFactory<CoachDb> databases, Roles roles)
{
    public async Task<ContactHistory> OfAsync(string customerId, CancellationToken cancellationToken) =>
        (await OfAsync([customerId], withNotes: true, cancellationToken))[customerId];

    /// <summary>Of many customers with three queries, without the notes of their contacts; each id asked for has an entry.</summary>
    public Task<IReadOnlyDictionary<string, ContactHistory>> OfAsync(IReadOnlyCollection<string> customerIds, CancellationToken cancellationToken) =>
        OfAsync(customerIds, withNotes: false, cancellationToken);

    /// <summary>When contacts with a customer were logged, whoever did, from a day on.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> TimesOfAsync(string customerId, DateOnly from, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<CallLog>().AsNoTracking().Where(log => log.CustomerId == customerId && log.At >= since).Select(log => log.At).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, ContactHistory>> OfAsync(IReadOnlyCollection<string> customerIds, bool withNotes, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var logs = (await NewestAsync(db, customerIds, withNotes, cancellationToken)).ToLookup(log => log.CustomerId!);
        var promises = (await db.Set<Promise>().AsNoTracking()
                .Where(promise => promise.CustomerId != null && customerIds.Contains(promise.CustomerId)).ToListAsync(cancellationToken))
            .ToLookup(promise => promise.CustomerId!);
        var next = (await PlannedAsync(db, customerIds, cancellationToken)).ToLookup(followUp => followUp.CustomerId!);
        return customerIds.Distinct().ToDictionary(id => id, id => new ContactHistory
        {
            LastContact = logs[id].FirstOrDefault(),
            LastTalk = logs[id].FirstOrDefault(log => log.Outcome != Outcome.NoAnswer),
            NoAnswersInARow = logs[id].TakeWhile(log => log.Outcome == Outcome.NoAnswer).Count(),
            Promises = Sum(promises[id]),
            LastBroken = promises[id].Where(promise => promise.State == PromiseState.Broken).MaxBy(promise => promise.PayOn),
            BrokenAt = promises[id].Where(promise => promise.State == PromiseState.Broken).Max(promise => promise.JudgedAt),
            Next = next[id].FirstOrDefault(),
        });
    }

    /// <summary>Of each customer the contacts back to the newest one that was answered, the newest first: all that is told of the past.</summary>
    private static Task<List<CallLog>> NewestAsync(CoachDb db, IReadOnlyCollection<string> customerIds, bool withNotes, CancellationToken cancellationToken) =>
        db.Set<CallLog>().AsNoTracking()
            .Where(log => log.CustomerId != null && customerIds.Contains(log.CustomerId)
                && !db.Set<CallLog>().Any(newer => newer.CustomerId == log.CustomerId && newer.At > log.At && newer.Outcome != Outcome.NoAnswer))
            .OrderByDescending(log => log.At)
            .Select(log => new CallLog
            {
                Id = log.Id, FormId = log.FormId, CustomerId = log.CustomerId, PersonId = log.PersonId, SessionId = log.SessionId, At = log.At, Outcome = log.Outcome,
                Stage = log.Stage, Attitude = log.Attitude, WhyUnpaid = log.WhyUnpaid, Note = withNotes ? log.Note : null,
            })
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The open follow-ups, the first due first, of people who still see the customer: one whose customer went to somebody else is never
    /// reminded of, and is nobody's next step.
    /// </summary>
    private async Task<List<FollowUp>> PlannedAsync(CoachDb db, IReadOnlyCollection<string> customerIds, CancellationToken cancellationToken)
    {
        var open = await db.Set<FollowUp>().AsNoTracking()
            .Where(followUp => followUp.CustomerId != null && customerIds.Contains(followUp.CustomerId) && followUp.State == FollowUpState.Open)
            .Join(db.Set<Customer>(), followUp => followUp.CustomerId, customer => customer.Id, (followUp, customer) => new { FollowUp = followUp, customer.OwnerEmail })
            .OrderBy(planned => planned.FollowUp.DueOn).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return [];
        var owners = open.Select(planned => planned.FollowUp.PersonId).Distinct().ToList();
        var scopes = await roles.ScopesOfAsync(await db.Set<Person>().AsNoTracking().Where(person => owners.Contains(person.Id)).ToListAsync(cancellationToken), cancellationToken);
        return [.. open.Where(planned => scopes.GetValueOrDefault(planned.FollowUp.PersonId)?.Sees(planned.OwnerEmail) == true).Select(planned => planned.FollowUp)];
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
