using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Bot;

/// <summary>
/// A slow turn is delivered again with the same id: the second delivery of a message is dropped. Buttons pass, since their answer is due
/// each time; what they write is unique by its form id. It runs inside the conversation's lock, so a repeat waits for the first to end.
/// The ids stand in the conversation's state, which the turn reads and writes anyway: a turn that fails leaves none, and may be tried again.
/// </summary>
internal sealed partial class HandledOnce(ConversationState conversations, ILogger<HandledOnce> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>How many ids of a conversation are remembered. A repeat comes within minutes, and its turn waits for those before it.</summary>
    public const int Remembered = 32;

    private const char Between = ' ';

    private readonly IStatePropertyAccessor<string> _handled = conversations.CreateProperty<string>("handled");

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;

        // Without a sender nobody is answered, and without a channel, which is one of the ways to have none, there is no state to look in.
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Id) && turnContext.TurnState.Get<Sender>() is not null
            && !await IsFirstAsync(turnContext, activity.Id, cancellationToken))
            Repeated(activity.Id);
        else
            await next(cancellationToken);
    }

    private async Task<bool> IsFirstAsync(ITurnContext turnContext, string activityId, CancellationToken cancellationToken)
    {
        var key = KeyOf(activityId);
        var handled = (await _handled.GetAsync(turnContext, () => "", cancellationToken)).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (handled.Contains(key, StringComparer.Ordinal))
            return false;
        await _handled.SetAsync(turnContext, string.Join(Between, handled.TakeLast(Remembered - 1).Append(key)), cancellationToken);
        return true;
    }

    /// <summary>Of one length, however long a channel's ids are; channel and conversation are in the key of the state.</summary>
    private static string KeyOf(string activityId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activityId)).AsSpan(0, 8));

    [LoggerMessage(1, LogLevel.Information, "The channel delivered activity {ActivityId} again; it was handled already.")]
    private partial void Repeated(string activityId);
}
