using System;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The parts of an activity that storage keys are made of; each must be there.</summary>
internal static class StorageKey
{
    internal static string Channel(Activity activity) => activity.ChannelId ?? throw Missing("channelId");

    internal static string Conversation(Activity activity) => activity.Conversation?.Id ?? throw Missing("conversation.id");

    internal static string User(Activity activity) => activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string what) => new($"The activity has no {what}, so its state can't be found.");
}
