using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Conversation;

/// <summary>Keeps what is said instead of sending it.</summary>
internal sealed class TestAdapter : BotAdapter
{
    public List<Activity> Said { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Said.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"said-{Said.Count - activities.Length + index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Updates go through the outbox.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nothing is deleted.");
}
