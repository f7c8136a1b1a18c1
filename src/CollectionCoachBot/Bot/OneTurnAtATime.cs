using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>
/// The turns of one conversation run one after the other. The SDK's state is last-write-wins and Teams sends turns concurrently,
/// so two at once would lose an answer.
/// </summary>
internal sealed class OneTurnAtATime(ConversationLocks locks, Words words) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>How long a message waits for the turn before it (a channel gives a turn 10 to 15 s).</summary>
    public TimeSpan MessagePatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a button waits: its answer is due within 5 s.</summary>
    public TimeSpan ButtonPatience { get; init; } = TimeSpan.FromSeconds(4);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var patience = activity.Type == ActivityTypes.Invoke ? ButtonPatience : MessagePatience;
        using var taken = await locks.TryTakeAsync($"{activity.ChannelId}\n{activity.Conversation?.Id}", patience, cancellationToken);
        if (taken is not null)
        {
            await next(cancellationToken);
            return;
        }

        var busy = words.Plain(Languages.FromLocale(activity.Locale), "bot.one-moment");
        if (activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync(busy, cancellationToken: cancellationToken);
        else if (activity.Type == ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(CardRouter.Say(busy), cancellationToken);
    }
}
