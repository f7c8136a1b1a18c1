using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delegations;

/// <summary>Keeps who stands in for whom: one substitute a person at a time. The substitute is told by the outbox, in the same transaction.</summary>
internal sealed class DelegationBook(IDbContextFactory<CoachDb> databases, Outbox outbox, Ledger ledger, TimeProvider clock)
{
    public const string MessageKind = "delegation";

    /// <summary>How many candidates are offered.</summary>
    public const int MostPeople = 6;

    /// <summary>
    /// The people of the tenant whom a text may mean: the one whose whole name, e-mail, UPN or object id it is; else those whose name contains it or
    /// whose address begins with it. Never a guest, nor anybody of whom Teams hasn't told who they are.
    /// </summary>
    public async Task<IReadOnlyList<Person>> FindAsync(string text, string tenantId, CancellationToken cancellationToken)
    {
        var said = text.Trim().TrimStart('@');
        if (said.Length < 2)
            return [];

        // In memory: the databases compare the case of other scripts' letters differently, and this is asked a few times a year.
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var colleagues = await Colleagues(db, tenantId).ToListAsync(cancellationToken);
        var exact = colleagues.Where(person => person.OwnerNames.Append(person.Name).Contains(said, StringComparer.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact :
        [
            .. colleagues
                .Where(person => person.Name.Contains(said, StringComparison.OrdinalIgnoreCase) || person.OwnerNames.Any(name => name.StartsWith(said, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(person => person.Name.Length).ThenBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id, StringComparer.Ordinal).Take(MostPeople),
        ];
    }

    /// <summary>A colleague by id; null where there is none who may stand in.</summary>
    public async Task<Person?> ColleagueAsync(string personId, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Colleagues(db, tenantId).FirstOrDefaultAsync(person => person.Id == personId, cancellationToken);
    }

    /// <summary>Takes the place of the one before. The same again changes nothing.</summary>
    public async Task PlaceAsync(Person away, Person substitute, DateOnly untilOn, Person by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, today) = (clock.GetUtcNow(), ledger.Today());
        var before = await db.Set<Delegation>().Where(old => old.PersonId == away.Id && old.EndedAt == null && old.UntilOn > today).ToListAsync(cancellationToken);
        if (before.Any(old => old.SubstituteId == substitute.Id && old.UntilOn == untilOn))
            return;
        before.ForEach(old => (old.EndedAt, old.EndedById) = (now, by.Id));
        var delegation = new Delegation { PersonId = away.Id, SubstituteId = substitute.Id, UntilOn = untilOn, CreatedById = by.Id, CreatedAt = now };
        db.Add(delegation);
        if (substitute.Id != by.Id)
            outbox.ToPerson(db, $"{MessageKind}:{delegation.Id}", MessageKind, delegation.Id, substitute.Id);
        await db.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }

    /// <summary>Ends those in force of whoever was away.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EndOfAsync(Person away, Person by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, today) = (clock.GetUtcNow(), ledger.Today());
        return await db.Set<Delegation>().Where(old => old.PersonId == away.Id && old.EndedAt == null && old.UntilOn > today).ExecuteUpdateAsync(
            set => set.SetProperty(old => old.EndedAt, now).SetProperty(old => old.EndedById, by.Id), cancellationToken);
    }

    /// <summary>One delegation with its people; null where there is none in the tenant.</summary>
    public async Task<DelegationView?> ViewAsync(string delegationId, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await ViewsAsync(db, db.Set<Delegation>().Where(delegation => delegation.Id == delegationId), tenantId, 1, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Those in force that somebody has a part in, or, for a manager, all of the tenant; the first to end first.</summary>
    public async Task<IReadOnlyList<DelegationView>> InForceAsync(Person person, bool all, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = ledger.Today();
        return await ViewsAsync(
            db,
            db.Set<Delegation>().Where(each => each.EndedAt == null && each.UntilOn > today && (all || each.PersonId == person.Id || each.SubstituteId == person.Id)),
            person.TenantId, most, cancellationToken);
    }

    private static IQueryable<Person> Colleagues(CoachDb db, string tenantId) =>
        db.Set<Person>().AsNoTracking().Where(person => person.TenantId == tenantId && !person.IsGuest && person.IsProfileKnown);

    private static async Task<IReadOnlyList<DelegationView>> ViewsAsync(CoachDb db, IQueryable<Delegation> delegations, string tenantId, int most, CancellationToken cancellationToken)
    {
        var found = await delegations.AsNoTracking()
            .Join(db.Set<Person>().Where(person => person.TenantId == tenantId), delegation => delegation.PersonId, person => person.Id, (delegation, away) => new { delegation, away })
            .Join(db.Set<Person>(), pair => pair.delegation.SubstituteId, person => person.Id, (pair, substitute) => new { pair.delegation, pair.away, substitute })
            .OrderBy(each => each.delegation.UntilOn).ThenBy(each => each.delegation.Id).Take(most).ToListAsync(cancellationToken);
        return [.. found.Select(each => new DelegationView(each.delegation, each.away, each.substitute))];
    }
}
