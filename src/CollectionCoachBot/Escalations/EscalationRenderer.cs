using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>An escalation's card in a thread, within what all its readers may see; dropped where the customer left that scope.</summary>
internal sealed class EscalationRenderer(IDbContextFactory<CoachDb> databases, EscalationReader reader, Roles roles, Words words) : IMessageRenderer
{
    public string Kind => EscalationMessages.Kind;

    public IQueryable<string> StillNeeded(CoachDb db) => EscalationMessages.StillNeeded(db);

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = await db.Set<KnownConversation>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.ConversationId, cancellationToken);
        if (conversation is null)
            return null;
        var scope = await roles.ScopeOfAsync(conversation, cancellationToken);
        if (await reader.ReadAsync(row.Subject, scope, cancellationToken) is not { } facts)
            return null;
        var language = conversation.Language ?? facts.Escalation.Language;
        return new RenderedMessage(
            new EscalationCard(words).Build(facts, language),
            words.Plain(language, "escalations.summary", ("customer", facts.Brief.Name)));
    }
}
