using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>A manager's reminder: the escalation's card with its buttons, in personal chat. Not sent where somebody has taken it on by then.</summary>
internal sealed class EscalationReminderRenderer(IDbContextFactory<CoachDb> databases, EscalationReader reader, Roles roles, Words words) : IMessageRenderer
{
    public string Kind => EscalationMessages.ReminderKind;

    public IQueryable<string> StillNeeded(CoachDb db) => EscalationMessages.StillNeeded(db);

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var manager = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        if (manager is null || !roles.IsManager(manager)
            || await reader.ReadAsync(row.Subject, await roles.ScopeOfAsync(manager, cancellationToken), cancellationToken) is not { } facts)
            return null;
        var (language, waits) = (manager.Speaks, facts.Escalation.State == EscalationState.Open);
        if (!waits && row.Operation == DeliveryOperation.Send && row.ActivityId is null)
            return null;
        return new RenderedMessage(
            new EscalationCard(words).Build(facts, language, notice: waits ? words.Plain(language, "escalations.reminder") : null),
            words.Plain(language, "escalations.reminder-summary", ("customer", facts.Brief.Name)));
    }
}
