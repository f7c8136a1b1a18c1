using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Escalations;

/// <summary>Reads what an escalation's card tells, within what its readers may see.</summary>
internal sealed class EscalationReader(
    IDbContextFactory<CoachDb> databases, Ledger ledger, ContactHistories histories, Roles roles, IOptions<ReceivablesOptions> options)
{
    /// <returns>Null: there is no such escalation for this scope.</returns>
    public async Task<EscalationFacts?> ReadAsync(string escalationId, Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var escalation = await db.Set<Escalation>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == escalationId, cancellationToken);
        if (escalation is null || await ledger.BriefAsync(escalation.CustomerId, scope, cancellationToken) is not { } brief)
            return null;
        var steps = await db.Set<EscalationStep>().AsNoTracking()
            .Where(step => step.EscalationId == escalationId).OrderBy(step => step.At).ToListAsync(cancellationToken);
        var ids = steps.Select(step => step.PersonId).Append(escalation.RequestedById).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var owner = await OwnerLookup.FindAsync(db, brief.OwnerEmail, cancellationToken);
        return new EscalationFacts
        {
            Escalation = escalation,
            Brief = brief,
            History = await histories.OfAsync(brief.CustomerId, cancellationToken),
            RequestedBy = Name(escalation.RequestedById),
            RequestedByManager = people.GetValueOrDefault(escalation.RequestedById) is { } asker && roles.IsManager(asker),
            Steps = [.. steps.Select(step => (step, Name(step.PersonId)))],
            Owner = owner is { Name.Length: > 0 } ? owner.Name : brief.OwnerEmail,
            OwnerNews = await NewsAsync(db, escalation, brief.OwnerEmail, owner, cancellationToken),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone),
        };

        string Name(string personId) => people.GetValueOrDefault(personId)?.Name ?? "";
    }

    /// <summary>The customers whose escalation waits for a decision, of whatever scope: the caller shows those that it may.</summary>
    public async Task<IReadOnlySet<string>> UndecidedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<Escalation>().AsNoTracking()
            .Where(escalation => escalation.State == EscalationState.Open || escalation.State == EscalationState.Acknowledged)
            .Select(escalation => escalation.CustomerId).ToHashSetAsync(cancellationToken);
    }

    private static async Task<OwnerNews> NewsAsync(CoachDb db, Escalation escalation, string? ownerEmail, Person? owner, CancellationToken cancellationToken)
    {
        if (ownerEmail is null)
            return OwnerNews.NoOwner;
        if (owner is null)
            return OwnerNews.NotKnown;
        if (owner.Id == escalation.RequestedById)
            return OwnerNews.AskedThemselves;
        var key = EscalationMessages.OwnerKey(escalation.Id, owner.Id);
        var state = await db.Set<OutboxRow>().AsNoTracking().Where(row => row.UniqueKey == key)
            .Select(row => (DeliveryState?)row.State).FirstOrDefaultAsync(cancellationToken);
        return state switch
        {
            DeliveryState.Sent => OwnerNews.Told,
            DeliveryState.Unreachable => OwnerNews.NotInstalled,
            DeliveryState.Unknown or DeliveryState.Failed or DeliveryState.Dropped => OwnerNews.Unsure,
            _ => OwnerNews.Waiting,
        };
    }
}
