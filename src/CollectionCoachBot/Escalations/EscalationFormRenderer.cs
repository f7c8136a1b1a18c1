using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>A small card that did its work, for everybody who sees it in the thread: it says so, and has no buttons left.</summary>
internal sealed class EscalationFormRenderer(
    IDbContextFactory<CoachDb> databases, EscalationReader reader, EscalationForms forms, Roles roles, Words words) : IMessageRenderer
{
    public string Kind => EscalationMessages.FormKind;

    public IQueryable<string> StillNeeded(CoachDb db) => EscalationMessages.StillNeeded(db);

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = await db.Set<KnownConversation>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.ConversationId, cancellationToken);
        if (conversation is null
            || await reader.ReadAsync(row.Subject, await roles.ScopeOfAsync(conversation, cancellationToken), cancellationToken) is not { } facts)
            return null;
        var (language, escalation) = (conversation.Language ?? facts.Escalation.Language, facts.Escalation);
        var opened = EscalationMessages.FormKey(escalation.Id, facts.Steps[0].Step.FormId) == (row.UpdatesKey ?? row.UniqueKey);
        return new RenderedMessage(
            forms.Finished(facts.Brief.Name, opened ? EscalationOpening.New : EscalationOpening.ShownAgain, language),
            words.Plain(language, "escalations.summary", ("customer", facts.Brief.Name)));
    }
}
