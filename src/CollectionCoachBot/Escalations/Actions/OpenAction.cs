using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>Escalates with the reason that the small card asked for.</summary>
internal sealed class OpenAction(Ledger ledger, EscalationOpener opener, EscalationForms forms, EscalationPress pressing, Words words) : ICardAction
{
    public string Verb => "escalation.open";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("c") is not { } customerId || press.Id("f") is not { } formId || turn.Kind == ConversationKind.Personal
            || await ledger.BriefAsync(customerId, turn.Scope, cancellationToken) is not { } brief)
            return pressing.NotFound(turn, "escalations.customer-not-found");
        if (press.Text("reason", EscalationText.LongestReason) is not { } reason)
            return forms.Reason(brief.Name, customerId, formId, turn.Language, words.Card(turn.Language, "escalations.reason-error"));
        return await opener.OpenAsync(turn, press, brief, reason, formId, cancellationToken);
    }
}
