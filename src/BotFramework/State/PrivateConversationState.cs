using System;

namespace Microsoft.Bot.Builder;

/// <summary>What is kept for one person in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <exception cref="InvalidOperationException">The activity names no channel, no conversation or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{StorageKey.Channel(activity)}/conversations/{StorageKey.Conversation(activity)}/users/{StorageKey.User(activity)}";
    }
}
