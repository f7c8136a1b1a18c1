using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>What the bot hears from Teams, and whom it hands it to.</summary>
internal sealed class CoachBot(
    MessageRouter messages, CardRouter cards, Welcome welcome, Roles roles, PeopleDirectory people, Rosters rosters, ConversationState conversations)
    : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Sender>() is { } sender)
        {
            await RefreshRosterAsync(turnContext, sender, evenIfFresh: false, cancellationToken);
            await messages.HearAsync(turnContext, sender, cancellationToken);
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var sender = turnContext.TurnState.Get<Sender>() ?? throw new InvokeResponseException(System.Net.HttpStatusCode.BadRequest);
        await RefreshRosterAsync(turnContext, sender, evenIfFresh: false, cancellationToken);
        var language = sender.Conversation.Language ?? sender.Person.Speaks;
        var turn = await TurnOfAsync(turnContext, sender, language, "", cancellationToken);
        return CardRouter.ResponseOf(await cards.PressAsync(turn, invokeValue.Action, cancellationToken));
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Sender>() is not { } sender)
            return;
        await RefreshRosterAsync(turnContext, sender, evenIfFresh: true, cancellationToken);
        await welcome.OnceAsync(turnContext, sender, cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.TurnState.Get<Sender>() is { } sender
            ? people.MarkGoneAsync(((ITurnContext)turnContext).Activity, sender.Person.TenantId, cancellationToken)
            : Task.CompletedTask;

    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Sender>() is not { } sender)
            return;
        if (turnContext.Activity.MembersRemoved?.Any(member => member.Id == turnContext.Activity.Recipient?.Id) == true)
        {
            // The second of the two events of a removal: it mustn't make the conversation reachable again.
            await people.MarkGoneAsync(((ITurnContext)turnContext).Activity, sender.Person.TenantId, cancellationToken);
            return;
        }

        await RefreshRosterAsync(turnContext, sender, evenIfFresh: true, cancellationToken);

        // Of the two events of an installation only the other states a locale, and they may arrive in either order: without a language
        // to greet in, the greeting is left to the other.
        if (turnContext.Activity.MembersAdded?.Any(member => member.Id == turnContext.Activity.Recipient?.Id) == true && KnowsLanguage(sender))
            await welcome.OnceAsync(turnContext, sender, cancellationToken);
    }

    private static bool KnowsLanguage(Sender sender) =>
        sender.Conversation.Language is not null || sender.Person is { Language: not null } or { Heard: not null } or { Locale: not null };

    private Task RefreshRosterAsync(ITurnContext turnContext, Sender sender, bool evenIfFresh, CancellationToken cancellationToken) =>
        sender.Conversation.Kind == ConversationKind.Channel
            ? rosters.RefreshAsync(turnContext, sender.Person.TenantId, evenIfFresh, cancellationToken)
            : Task.CompletedTask;

    private Task<Turn> TurnOfAsync(ITurnContext context, Sender sender, Language language, string text, CancellationToken cancellationToken) =>
        Turns.OfAsync(context, sender, language, text, null, roles, cancellationToken);
}
