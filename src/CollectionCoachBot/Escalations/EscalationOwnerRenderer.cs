using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>The card that tells an account's owner. One that waited until they installed the app is dropped where the escalation is closed.</summary>
internal sealed class EscalationOwnerRenderer(IDbContextFactory<CoachDb> databases, EscalationReader reader, Roles roles, Words words) : IMessageRenderer
{
    public string Kind => EscalationMessages.OwnerKind;

    public IQueryable<string> StillNeeded(CoachDb db) => EscalationMessages.StillNeeded(db);

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owner = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        if (owner is null
            || await reader.ReadAsync(row.Subject, await roles.ScopeOfAsync(owner, cancellationToken), cancellationToken) is not { } facts
            || facts.Escalation.State == EscalationState.Closed && row.Operation == DeliveryOperation.Send && row.ActivityId is null)
            return null;
        return new RenderedMessage(
            new EscalationCard(words).Build(facts, owner.Speaks, EscalationView.Owner),
            words.Plain(owner.Speaks, "escalations.summary", ("customer", facts.Brief.Name)));
    }
}
