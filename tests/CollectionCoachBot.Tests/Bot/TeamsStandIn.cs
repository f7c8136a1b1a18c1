using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>Keeps what the bot sent and updated, in order; each message sent gets an id. What comes in keeps its own ids, as a channel's does.</summary>
internal sealed class TeamsStandIn : BotAdapter
{
    private int _messages;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public async Task ReceiveAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, bot, CancellationToken.None);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            activity.Id ??= string.Create(CultureInfo.InvariantCulture, $"out-{++_messages}");
            Sent.Add(activity);
        }

        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The product deletes no message.");
}
