using System;

namespace Microsoft.Bot.Builder;

/// <summary>What is kept for a conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <exception cref="InvalidOperationException">The activity names no channel or no conversation.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.Channel(turnContext.Activity)}/conversations/{StorageKey.Conversation(turnContext.Activity)}";
}
