using CollectionCoachBot.Bot;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// The edge to the SDK: one request, and what it says about the message. It never throws for a request that failed. A request isn't
/// cancelled when the program stops, only by its time-out: else every stop would leave a message of which nobody knows.
/// </summary>
internal sealed class MessageSender(BotAdapter adapter, IOptions<BotIdentityOptions> identity, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    public Task<SendResult> SendAsync(Destination to, RenderedMessage message) =>
        InTurnAsync(to, mayRepeat: false, async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync(Turn.CardMessage(message.Card, message.Summary), cancellationToken);
            return SendResult.Sent(string.IsNullOrEmpty(sent?.Id) ? null : sent.Id, to.ConversationId);
        });

    /// <summary>Replaces a message. Doing that twice does no harm.</summary>
    public Task<SendResult> UpdateAsync(Destination to, string activityId, RenderedMessage message) =>
        InTurnAsync(to, mayRepeat: true, async (turn, cancellationToken) =>
        {
            var update = Turn.CardMessage(message.Card, message.Summary);
            update.Id = activityId;
            await turn.UpdateActivityAsync(update, cancellationToken);
            return SendResult.Sent(activityId, to.ConversationId);
        });

    /// <summary>Opens the personal chat with somebody. The same person gives the same chat, so that doing it twice does no harm.</summary>
    /// <returns>Sent with the conversation's id, or why not.</returns>
    public async Task<SendResult> CreatePersonalAsync(Person person, KnownConversation neighbour)
    {
        using var patience = new CancellationTokenSource(options.Value.SendTimeout);
        string? created = null;
        try
        {
            await adapter.CreateConversationAsync(
                identity.Value.MicrosoftAppId ?? "",
                neighbour.ChannelId,
                neighbour.ServiceUrl,
                null,
                new ConversationParameters
                {
                    IsGroup = false,
                    Bot = new ChannelAccount(neighbour.BotId, neighbour.BotName),
                    Members = [new ChannelAccount(person.ChannelUserId)],
                    TenantId = person.TenantId,
                    ChannelData = new TeamsChannelData { Tenant = new TenantInfo(person.TenantId) },
                },
                (turn, _) =>
                {
                    created = turn.Activity.Conversation.Id;
                    return Task.CompletedTask;
                },
                patience.Token);
        }
        catch (Exception e)
        {
            return SendErrors.Classify(e, mayRepeat: true, clock.GetUtcNow());
        }

        return created is null ? new SendResult(SendOutcome.Failed, "NoConversation") : SendResult.Sent(null, created);
    }

    private async Task<SendResult> InTurnAsync(Destination to, bool mayRepeat, Func<ITurnContext, CancellationToken, Task<SendResult>> request)
    {
        // The conversation may be busy; what is left of the time when it is free again is no measure for the request.
        using var patience = new CancellationTokenSource(TurnTimes.LongestWait + options.Value.SendTimeout);
        SendResult? result = null;
        try
        {
            await adapter.ContinueConversationAsync(identity.Value.MicrosoftAppId ?? "", to.Known.Reference(to.ConversationId), SendInTurnAsync, patience.Token);
        }
        catch (Exception e) when (result is null)
        {
            // The turn didn't come as far as the request (a service URL that may not be used, a middleware): nothing left.
            return new SendResult(SendOutcome.TryAgain, e.GetType().Name);
        }

        // A turn that never began (a conversation that is busy for too long) sent nothing.
        return result ?? new SendResult(SendOutcome.TryAgain, "NoTurn");

        // Errors are read here, inside the turn: outside they would have gone to the adapter's handler for failed turns.
        async Task SendInTurnAsync(ITurnContext turn, CancellationToken cancellationToken)
        {
            patience.CancelAfter(options.Value.SendTimeout);
            try
            {
                result = await request(turn, cancellationToken);
            }
            catch (Exception e)
            {
                result = SendErrors.Classify(e, mayRepeat, clock.GetUtcNow());
            }
        }
    }
}
