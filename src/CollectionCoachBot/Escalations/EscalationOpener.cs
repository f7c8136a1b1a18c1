using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations;

/// <summary>
/// What the small cards do once customer and reason are known. A shared card stays visible, so it may be pressed again by somebody else
/// or for another customer: they learn what it was used for, and go on from a form of their own that holds their words.
/// </summary>
internal sealed class EscalationOpener(IDbContextFactory<CoachDb> databases, Ledger ledger, EscalationDesk desk, EscalationForms forms, Words words)
{
    /// <param name="turn">Who pressed, and where.</param>
    /// <param name="press">On which message.</param>
    /// <param name="brief">The account, within the presser's scope.</param>
    /// <param name="reason">Null: none given.</param>
    /// <param name="formId">The small card's form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<JObject> OpenAsync(Turn turn, CardPress press, AccountBrief brief, string? reason, string formId, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(
            new EscalationAsk(
                brief.CustomerId, brief.OwnerEmail, turn.Person.Id, turn.Conversation.Id, turn.ThreadId, reason, turn.Language, formId, press.MessageId),
            cancellationToken);
        return opened.How == EscalationOpening.FormUsed
            ? forms.Reason(brief.Name, brief.CustomerId, OpaqueId.New(), turn.Language, await UsedAsync(turn, opened, cancellationToken), reason)
            : forms.Finished(brief.Name, opened.How, turn.Language);
    }

    private async Task<string> UsedAsync(Turn turn, EscalationOpened opened, CancellationToken cancellationToken)
    {
        // Out of the presser's scope since: then it isn't told for whom.
        if (await ledger.BriefAsync(opened.CustomerId, turn.Scope, cancellationToken) is not { } used)
            return words.Card(turn.Language, "escalations.form-used");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var who = await db.Set<Person>().Where(person => person.Id == opened.PersonId).Select(person => person.Name).FirstAsync(cancellationToken);
        return words.Card(turn.Language, "escalations.form-used-for", ("who", who), ("customer", used.Name));
    }
}
