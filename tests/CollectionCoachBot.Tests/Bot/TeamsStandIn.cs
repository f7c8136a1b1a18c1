using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>Keeps what the bot sent and updated, in order; each message sent gets an id. What comes in keeps its own ids, as a channel's does. It tells nothing about its members.</summary>
internal sealed class TeamsStandIn : BotAdapter
{
    private int _messages;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    /// <summary>True: no message can be updated, as where Teams is busy.</summary>
    public bool RefusesUpdates { get; set; }

    /// <returns>What this turn sent; others may run beside it.</returns>
    public async Task<IReadOnlyList<Activity>> ReceiveAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turn = new TurnContext(this, activity);
        var sent = new List<Activity>();
        turn.TurnState.Add(sent);
        turn.TurnState.Add(UnreachableTeams.Connector);
        await RunPipelineAsync(turn, bot, CancellationToken.None);
        return sent;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        lock (Sent)
        {
            foreach (var activity in activities)
            {
                activity.Id ??= string.Create(CultureInfo.InvariantCulture, $"out-{++_messages}");
                Sent.Add(activity);
                turnContext.TurnState.Get<List<Activity>>()?.Add(activity);
            }
        }

        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (RefusesUpdates)
            throw new HttpRequestException("No update for now.");
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The product deletes no message.");
}
