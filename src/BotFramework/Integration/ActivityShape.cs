using System.Collections.Generic;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>What an activity must have so that a bot can read and answer it. No channel sends one without; whoever does sent no activity.</summary>
internal static class ActivityShape
{
    /// <summary>What is wrong with it, for the log; null when nothing is.</summary>
    public static string BrokenBy(Activity activity)
    {
        if (string.IsNullOrEmpty(activity?.Type))
            return "it has no type";
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            return "it has no conversation";
        // Both are part of the address that an answer is sent to.
        if (!PathSegment.Fits(activity.Conversation.Id) || (!string.IsNullOrEmpty(activity.Id) && !PathSegment.Fits(activity.Id)))
            return "an id isn't one";
        if (HasGap(activity.Entities) || HasGap(activity.Attachments) || HasGap(activity.MembersAdded) || HasGap(activity.MembersRemoved)
            || HasGap(activity.ReactionsAdded) || HasGap(activity.ReactionsRemoved))
            return "a list has a gap";
        return null;
    }

    private static bool HasGap<T>(IList<T> list)
        where T : class => list is { Count: > 0 } && list.Contains(null);
}
