using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>
/// The turns of one conversation run one after the other, in this program by a lock and among replicas by a lease. The SDK's state is
/// last-write-wins and Teams sends turns concurrently, so two at once would lose an answer.
/// </summary>
internal sealed class OneTurnAtATime(ConversationLocks locks, ITurnLeases leases, Words words) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc cref="TurnTimes.LongestWait"/>
    public TimeSpan MessagePatience { get; init; } = TurnTimes.LongestWait;

    /// <summary>How long a button waits: its answer is due within 5 s.</summary>
    public TimeSpan ButtonPatience { get; init; } = TimeSpan.FromSeconds(4);

    /// <inheritdoc cref="TurnTimes.LongestTurn"/>
    public TimeSpan TurnLasts { get; init; } = TurnTimes.LongestTurn;

    /// <summary>How long a turn has to end once it was cancelled. Then the conversation goes on without it; its state can't be saved any more.</summary>
    public TimeSpan TurnEnds { get; init; } = TimeSpan.FromSeconds(5);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = $"{activity.ChannelId}\n{activity.Conversation?.Id}";
        var patience = activity.Type == ActivityTypes.Invoke ? ButtonPatience : MessagePatience;
        var since = TimeProvider.System.GetTimestamp();
        using var taken = await locks.TryTakeAsync(key, patience, cancellationToken);
        if (taken is not null)
        {
            // One patience for both. The lease outlasts the turn, so that it is never another's while the turn can still write.
            await using var lease = await leases.TryTakeAsync(key, TurnLasts + 2 * TurnEnds, patience - TimeProvider.System.GetElapsedTime(since), cancellationToken);
            if (lease is not null)
            {
                await RunAsync(next, lease.Lost, cancellationToken);
                return;
            }
        }

        var busy = words.Plain(Languages.FromLocale(activity.Locale), "bot.one-moment");
        if (activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync(busy, cancellationToken: cancellationToken);
        else if (activity.Type == ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(CardRouter.Say(busy), cancellationToken);
    }

    private async Task RunAsync(NextDelegate next, CancellationToken lost, CancellationToken cancellationToken)
    {
        using var lasting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lost);
        lasting.CancelAfter(TurnLasts);
        await next(lasting.Token).WaitAsync(TurnLasts + TurnEnds, CancellationToken.None);
    }
}
