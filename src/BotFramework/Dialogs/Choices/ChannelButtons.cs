using System;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels of this bot can show: Teams, and those that a developer tries it on.</summary>
internal static class ChannelButtons
{
    /// <summary>Characters; a longer title is cut off.</summary>
    internal const int MaxTitleLength = 20;

    /// <summary>Teams has them in personal chats only, three at most.</summary>
    internal static bool TakesSuggestedActions(string channelId, int buttons, string conversationType) => channelId switch
    {
        "msteams" => string.Equals(conversationType, "personal", StringComparison.Ordinal) && buttons <= 3,
        "emulator" or "directline" or "webchat" => buttons <= 100,
        _ => false,
    };

    internal static bool TakesCardActions(string channelId, int buttons) => channelId switch
    {
        "msteams" => buttons <= 50,
        "emulator" or "directline" or "webchat" => buttons <= 100,
        _ => false,
    };
}
