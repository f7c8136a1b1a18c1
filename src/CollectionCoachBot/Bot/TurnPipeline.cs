using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>What every turn goes through before the bot hears it, in the order that docs/architecture.md explains, and what happens when it fails.</summary>
internal sealed partial class TurnPipeline(
    TenantGate tenant, OneTurnAtATime oneTurn, WhoIsIt who, HandledOnce once, ConversationState conversations, Words words, ILogger<TurnPipeline> logger)
{
    public void Lay(BotAdapter adapter)
    {
        adapter.Use(tenant).Use(oneTurn).Use(who).Use(once);
        adapter.OnTurnError = ApologiseAsync;
    }

    /// <summary>
    /// Says that something went wrong, where somebody waits for an answer, and ends a dialog whose state this release can't read:
    /// else each further message would fail as well.
    /// </summary>
    private async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        TurnFailed(exception, turnContext.Activity.Type, turnContext.Activity.Name);
        var language = turnContext.TurnState.Get<Sender>()?.Person.Speaks ?? Languages.FromLocale(turnContext.Activity.Locale);
        var isUnreadable = exception is UnknownStateException;
        if (isUnreadable)
            await conversations.DeleteAsync(turnContext);
        var sorry = words.Plain(language, isUnreadable ? "bot.dialog-ended" : "bot.failed");
        if (turnContext.Activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync(sorry);
        else if (turnContext.Activity is { Type: ActivityTypes.Invoke, Name: CardRouter.InvokeName } && !turnContext.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
            await turnContext.SendActivityAsync(CardRouter.Say(sorry));
    }

    [LoggerMessage(1, LogLevel.Error, "A turn failed ({Type} {Name}).")]
    private partial void TurnFailed(Exception exception, string type, string? name);
}
