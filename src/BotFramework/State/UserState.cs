using System;

namespace Microsoft.Bot.Builder;

/// <summary>What is kept for a person on a channel, in all conversations.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <exception cref="InvalidOperationException">The activity names no channel or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.Channel(turnContext.Activity)}/users/{StorageKey.User(turnContext.Activity)}";
}
