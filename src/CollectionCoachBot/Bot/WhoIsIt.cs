using CollectionCoachBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>Brings the sender and the conversation up to date, and hands them to the turn as <see cref="Sender"/>.</summary>
internal sealed class WhoIsIt(PeopleDirectory people) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
            && TenantGate.TenantOf(activity) is { } tenant
            && await people.RefreshAsync(turnContext, tenant, cancellationToken) is { } found)
            turnContext.TurnState.Add(new Sender(found.Person, found.Conversation));
        await next(cancellationToken);
    }
}
