using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>The adapter with the product's middleware, in the order that docs/architecture.md explains, and its last resort for errors.</summary>
internal sealed partial class CoachAdapter : CloudAdapter
{
    private readonly ConversationState _conversations;
    private readonly Words _words;
    private readonly ILogger _log;

    public CoachAdapter(
        BotFrameworkAuthentication authentication, TenantGate tenant, OneTurnAtATime oneTurn, HandledOnce once, WhoIsIt who,
        ConversationState conversations, Words words, ILogger<CoachAdapter> logger)
        : base(authentication, logger)
    {
        (_conversations, _words, _log) = (conversations, words, logger);
        Use(tenant).Use(oneTurn).Use(once).Use(who);
        OnTurnError = ApologiseAsync;
    }

    /// <summary>
    /// Says that something went wrong, where somebody waits for an answer, and ends a dialog whose state this release can't read:
    /// else each further message would fail as well.
    /// </summary>
    private async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        TurnFailed(exception, turnContext.Activity.Type, turnContext.Activity.Name);
        var language = turnContext.TurnState.Get<Sender>()?.Person.Speaks ?? Languages.FromLocale(turnContext.Activity.Locale);
        if (exception is UnknownStateException)
            await _conversations.DeleteAsync(turnContext);
        var sorry = _words.Plain(language, exception is UnknownStateException ? "bot.dialog-ended" : "bot.failed");
        if (turnContext.Activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync(sorry);
        else if (turnContext.Activity is { Type: ActivityTypes.Invoke, Name: CardRouter.InvokeName })
            await turnContext.SendActivityAsync(CardRouter.Answer(NoticeCards.Of(sorry)));
    }

    [LoggerMessage(1, LogLevel.Error, "A turn failed ({Type} {Name}).")]
    private partial void TurnFailed(Exception exception, string type, string? name);
}
