using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>Keeps what the bot sent, in order, each with a message id; an update comes as an activity of the id that it updates.</summary>
internal sealed class TeamsStandIn() : TestAdapter("test")
{
    private int _messages;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

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
}
