using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>
/// Brings the sender and the conversation up to date, and hands them to the turn as <see cref="Sender"/>. A guest of the tenant gets one
/// polite sentence and no data, and so does somebody of whom Teams didn't yet say whether they are one.
/// </summary>
internal sealed class WhoIsIt(PeopleDirectory people, Words words) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
            && TenantGate.TenantOf(activity) is { } tenant
            && await people.RefreshAsync(turnContext, tenant, cancellationToken) is { } found)
        {
            var refusal = found.Person.IsGuest ? "bot.other-tenant"
                : activity.ChannelId == PeopleDirectory.TeamsChannel && !found.Person.IsProfileKnown ? "bot.profile-unread"
                : null;
            if (refusal is not null && activity.Type is (ActivityTypes.Message or ActivityTypes.Invoke))
            {
                await RefuseAsync(turnContext, words.Plain(found.Person.Speaks, refusal), cancellationToken);
                return;
            }

            turnContext.TurnState.Add(new Sender(found.Person, found.Conversation));
        }

        await next(cancellationToken);
    }

    private static Task RefuseAsync(ITurnContext turnContext, string refusal, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.Message
            ? turnContext.SendActivityAsync(refusal, cancellationToken: cancellationToken)
            : turnContext.SendActivityAsync(CardRouter.Say(refusal), cancellationToken);
}
