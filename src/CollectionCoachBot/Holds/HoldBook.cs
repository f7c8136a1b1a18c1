using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Holds;

/// <summary>Keeps holds: placed once a form, ended once, listed within a scope.</summary>
internal sealed class HoldBook(IDbContextFactory<CoachDb> databases, Ledger ledger, TimeProvider clock)
{
    /// <summary>What a form of this person stored before; null: nothing yet.</summary>
    public async Task<Hold?> FindAsync(string formId, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<Hold>().AsNoTracking().FirstOrDefaultAsync(hold => hold.FormId == formId && hold.PlacedById == person.Id, cancellationToken);
    }

    /// <returns>The hold; that of another press of the same form where one was first. Null: the form is somebody else's.</returns>
    public async Task<Hold?> PlaceAsync(string formId, string customerId, string? receivableId, HoldEntry entry, Person person, CancellationToken cancellationToken)
    {
        var hold = new Hold
        {
            CustomerId = customerId, ReceivableId = receivableId, Amount = entry.Amount, Kind = entry.Kind, Reason = entry.Reason, HandledBy = entry.HandledBy,
            UntilOn = entry.UntilOn, PlacedById = person.Id, PlacedAt = clock.GetUtcNow(), FormId = formId,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(hold);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return hold;
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e))
        {
            return await FindAsync(formId, person, cancellationToken);
        }
    }

    /// <returns>False: it was over already.</returns>
    public async Task<bool> ReleaseAsync(string holdId, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, today) = (clock.GetUtcNow(), ledger.Today());
        return await db.Set<Hold>().Where(hold => hold.Id == holdId && hold.ReleasedAt == null && hold.UntilOn > today).ExecuteUpdateAsync(
            set => set.SetProperty(hold => hold.ReleasedAt, now).SetProperty(hold => hold.ReleasedById, person.Id), cancellationToken) > 0;
    }

    /// <summary>The holds in force of a scope, or of one customer in it, the first to end first.</summary>
    public async Task<IReadOnlyList<HoldView>> InForceAsync(Scope scope, string? customerId, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = ledger.Today();
        var holds = db.Set<Hold>().AsNoTracking()
            .Where(hold => hold.ReleasedAt == null && hold.UntilOn > today && (customerId == null || hold.CustomerId == customerId)
                && (hold.ReceivableId == null || db.Set<Receivable>().Any(receivable => receivable.Id == hold.ReceivableId && receivable.ClosedOn == null)));
        return await ViewsAsync(db, holds, scope, most, cancellationToken);
    }

    /// <summary>One hold, in force or not; null where there is none in the scope.</summary>
    public async Task<HoldView?> ViewAsync(string holdId, Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await ViewsAsync(db, db.Set<Hold>().AsNoTracking().Where(hold => hold.Id == holdId), scope, 1, cancellationToken)).FirstOrDefault();
    }

    private static async Task<IReadOnlyList<HoldView>> ViewsAsync(CoachDb db, IQueryable<Hold> holds, Scope scope, int most, CancellationToken cancellationToken)
    {
        var found = await holds
            .Join(scope.Of(db.Set<Customer>().AsNoTracking()), hold => hold.CustomerId, customer => customer.Id, (hold, customer) => new { hold, customer.Name })
            .OrderBy(pair => pair.hold.UntilOn).ThenBy(pair => pair.hold.Id).Take(most).ToListAsync(cancellationToken);
        var receivableIds = found.Select(pair => pair.hold.ReceivableId).OfType<string>().ToList();
        var personIds = found.Select(pair => pair.hold.PlacedById).Distinct().ToList();
        var receivables = await db.Set<Receivable>().AsNoTracking().Where(receivable => receivableIds.Contains(receivable.Id)).ToDictionaryAsync(receivable => receivable.Id, cancellationToken);
        var people = await db.Set<Person>().AsNoTracking().Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        return [.. found.Select(pair => new HoldView(
            pair.hold, pair.Name, pair.hold.ReceivableId is { } id ? receivables.GetValueOrDefault(id) : null, people.GetValueOrDefault(pair.hold.PlacedById)?.Name ?? ""))];
    }
}
