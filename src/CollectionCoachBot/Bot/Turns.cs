using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Bot;

/// <summary>Makes the turn that the features see.</summary>
internal static class Turns
{
    public static async Task<Turn> OfAsync(
        ITurnContext context, Sender sender, Language language, string text, CardPress? submitted, Roles roles, CancellationToken cancellationToken,
        Language? languageBefore = null, Scope? personal = null)
    {
        var scope = personal ?? await roles.ScopeOfAsync(sender.Person, cancellationToken);
        if (sender.Conversation.Kind != ConversationKind.Personal)
            scope = scope.Within(await roles.ScopeOfAsync(sender.Conversation, cancellationToken));
        var turn = new Turn(context, sender.Person, sender.Conversation, language, scope, roles.IsManager(sender.Person), text)
        {
            Submitted = submitted, LanguageBefore = languageBefore ?? language,
        };
        context.TurnState.Set(turn);
        return turn;
    }
}
