using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>Reads what may not have arrived, and keeps what a person decides about it. The caller has checked that they administer.</summary>
internal sealed class UndeliveredDesk(IDbContextFactory<CoachDb> databases, Outbox outbox, TimeProvider clock)
{
    /// <summary>What nobody has decided yet.</summary>
    public static IQueryable<OutboxRow> Undecided(CoachDb db) => db.Set<OutboxRow>()
        .Where(row => (row.State == DeliveryState.Unknown || row.State == DeliveryState.Failed) && row.LeftAt == null);

    public async Task<UndeliveredPage> PageAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var count = await Undecided(db).CountAsync(cancellationToken);
        var rows = await Undecided(db).AsNoTracking().OrderByDescending(row => row.StateAt).ThenBy(row => row.Id).Take(UndeliveredPage.Size).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var (personIds, conversationIds) = (rows.ConvertAll(row => row.PersonId), rows.ConvertAll(row => row.ConversationId));
        var steps = (await db.Set<DeliveryStep>().AsNoTracking().Where(step => ids.Contains(step.OutboxRowId)).ToListAsync(cancellationToken)).ToLookup(step => step.OutboxRowId);
        var people = await db.Set<Person>().AsNoTracking().Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var conversations = await db.Set<KnownConversation>().AsNoTracking().Where(known => conversationIds.Contains(known.Id)).ToDictionaryAsync(known => known.Id, cancellationToken);
        return new UndeliveredPage(
            [.. rows.Select(row => new UndeliveredMessage(
                row, LastOf(row.Id, steps[row.Id]), people.GetValueOrDefault(row.PersonId ?? ""), conversations.GetValueOrDefault(row.ConversationId ?? "")))],
            count);
    }

    /// <param name="rowId">The message.</param>
    /// <param name="afterId">What stood on the button.</param>
    /// <param name="act">What is decided.</param>
    /// <param name="person">By whom.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False: it is decided already, or there is no such message.</returns>
    public async Task<bool> DecideAsync(string rowId, string afterId, DeliveryAct act, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await Undecided(db).FirstOrDefaultAsync(row => row.Id == rowId, cancellationToken);
        var steps = await db.Set<DeliveryStep>().AsNoTracking().Where(step => step.OutboxRowId == rowId).ToListAsync(cancellationToken);
        if (row is null || LastOf(rowId, steps) != afterId)
            return false;
        var now = clock.GetUtcNow();
        db.Add(new DeliveryStep { OutboxRowId = rowId, AfterId = afterId, Act = act, PersonId = person.Id, At = now });
        if (act == DeliveryAct.Leave)
            row.LeftAt = now;
        else
            (row.State, row.StateAt, row.DueAt, row.Attempt, row.Error) = (DeliveryState.Pending, now, now, 0, null);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || AlreadyThere.Is(e))
        {
            // Another press, or a sign of life of the message itself, was first.
            return false;
        }

        outbox.Wake();
        return true;
    }

    /// <summary>The step that no other follows; without any, the row.</summary>
    private static string LastOf(string rowId, IEnumerable<DeliveryStep> steps)
    {
        var after = steps.ToDictionary(step => step.AfterId, step => step.Id, StringComparer.Ordinal);
        var last = rowId;
        while (after.TryGetValue(last, out var next))
            last = next;
        return last;
    }
}
