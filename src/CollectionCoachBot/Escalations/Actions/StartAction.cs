using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations.Actions;

/// <summary>"Escalate" on another card: asks for the reason in the thread, and leaves that card as it is.</summary>
internal sealed class StartAction(Ledger ledger, EscalationForms forms, SentCards sent, CommandWords commands, Words words) : ICardAction
{
    public string Verb => "escalation.start";

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("c") is not { } customerId || await ledger.BriefAsync(customerId, turn.Scope, cancellationToken) is not { } brief)
            return await sent.WithLineAsync(turn, press, words.Card(turn.Language, "escalations.customer-not-found"), cancellationToken);
        if (turn.Kind == ConversationKind.Personal)
        {
            var where = words.Card(
                turn.Language, "escalations.personal", ("word", commands.Word("escalate", turn.Language)), ("customer", brief.Name));
            return await sent.WithLineAsync(turn, press, where, cancellationToken);
        }

        await turn.ShowAsync(
            forms.Reason(brief.Name, customerId, OpaqueId.New(), turn.Language), words.Plain(turn.Language, "escalations.reason-summary"), cancellationToken);
        return await sent.WithLineAsync(turn, press, words.Card(turn.Language, "escalations.reason-asked", ("customer", brief.Name)), cancellationToken);
    }
}
