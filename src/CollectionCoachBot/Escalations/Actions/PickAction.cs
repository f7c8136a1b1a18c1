using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>Escalates the customer that was picked from the short list, with the reason that waited.</summary>
internal sealed class PickAction(
    IDbContextFactory<CoachDb> databases, Ledger ledger, EscalationOpener opener, EscalationPress pressing, Words words) : ICardAction
{
    public string Verb => "escalation.pick";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        // The customer first: whoever may not see it learns nothing, not even whether somebody asked for it.
        var (requestId, customerId) = (press.Id("r"), press.Id("c"));
        if (customerId is null || await ledger.BriefAsync(customerId, turn.Scope, cancellationToken) is not { } brief)
            return pressing.NotFound(turn, "escalations.customer-not-found");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var request = await db.Set<EscalationRequest>().AsNoTracking()
            .FirstOrDefaultAsync(asked => asked.Id == requestId && asked.ConversationId == turn.Conversation.Id, cancellationToken);
        if (request is null)
            return pressing.NotFound(turn, "escalations.pick-old");
        if (request.PersonId != turn.Person.Id)
        {
            // The list belongs to whoever asked; this answer is seen by the presser alone.
            var asker = await db.Set<People.Person>().AsNoTracking().FirstAsync(person => person.Id == request.PersonId, cancellationToken);
            var card = CardParts.Card(turn.Language);
            card.Body.Add(CardParts.Text(words.Card(turn.Language, "escalations.pick-others", ("who", asker.Name))));
            return CardParts.ToJson(card);
        }

        return await opener.OpenAsync(turn, press, brief, request.Reason, request.Id, cancellationToken);
    }
}
