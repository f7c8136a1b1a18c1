using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.People;

/// <summary>Who stands in for whom today. One step only: a substitute's substitute stands in for the substitute's own customers.</summary>
internal sealed class Substitutes(IDbContextFactory<CoachDb> databases, Ledger ledger)
{
    /// <summary>The people for whom somebody stands in; guests stand in for nobody.</summary>
    public async Task<IReadOnlyList<Person>> AwayForAsync(Person substitute, CancellationToken cancellationToken)
    {
        if (substitute.IsGuest)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = ledger.Today();
        return await db.Set<Delegation>().AsNoTracking()
            .Where(delegation => delegation.SubstituteId == substitute.Id && delegation.UntilOn > today && delegation.EndedAt == null)
            .Join(db.Set<Person>().Where(person => person.TenantId == substitute.TenantId), delegation => delegation.PersonId, person => person.Id, (_, person) => person)
            .Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>The same for several people at once, by the substitute's id.</summary>
    public async Task<ILookup<string, Person>> AwayForAsync(IReadOnlyCollection<Person> substitutes, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (today, ids) = (ledger.Today(), substitutes.Select(person => person.Id).ToList());
        var pairs = await db.Set<Delegation>().AsNoTracking()
            .Where(delegation => ids.Contains(delegation.SubstituteId) && delegation.UntilOn > today && delegation.EndedAt == null)
            .Join(db.Set<Person>().AsNoTracking(), delegation => delegation.PersonId, person => person.Id, (delegation, person) => new { delegation.SubstituteId, person })
            .ToListAsync(cancellationToken);
        return pairs.ToLookup(pair => pair.SubstituteId, pair => pair.person, StringComparer.Ordinal);
    }

    /// <summary>The ids of somebody and of those for whom they stand in: whose follow-ups they may carry out.</summary>
    public async Task<IReadOnlyList<string>> ActsForAsync(Person person, CancellationToken cancellationToken) =>
        [person.Id, .. (await AwayForAsync(person, cancellationToken)).Select(away => away.Id)];

    /// <summary>By the id of whoever is away, who stands in for them: what the bot would tell them it tells the substitute.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> InPlaceAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = ledger.Today();
        var pairs = await db.Set<Delegation>().AsNoTracking()
            .Where(delegation => delegation.UntilOn > today && delegation.EndedAt == null)
            .Join(db.Set<Person>().AsNoTracking().Where(person => !person.IsGuest), delegation => delegation.SubstituteId, person => person.Id, (delegation, person) => new { delegation, person })
            .ToListAsync(cancellationToken);
        return pairs.OrderBy(pair => pair.delegation.CreatedAt).GroupBy(pair => pair.delegation.PersonId)
            .ToDictionary(each => each.Key, each => each.Last().person, StringComparer.Ordinal);
    }
}
