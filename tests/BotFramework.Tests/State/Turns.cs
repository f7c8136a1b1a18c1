using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.State;

/// <summary>Makes turns without a channel.</summary>
internal static class Turns
{
    internal static TurnContext Of(string channel = "test", string? conversation = "c1", string? user = "u1") => new(new TestAdapter(), new Activity
    {
        Type = ActivityTypes.Message,
        Id = "1",
        ChannelId = channel,
        Conversation = conversation is null ? null : new ConversationAccount { Id = conversation },
        From = user is null ? null : new ChannelAccount { Id = user },
        Text = "hello",
    });
}
