using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to an activity, read and written.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The id of the channel; null outside a team.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>The channel that was chosen when the bot was installed in the team.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The team; null in a chat.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => Data(activity)?.OnBehalfOf;

    /// <summary>Shows the message in the activity feed of those who get it.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => Notify(activity, notification => notification.Alert = true);

    /// <summary>Shows the message in the activity feed, or during a meeting only.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null) =>
        Notify(activity, notification =>
        {
            notification.Alert = !alertInMeeting;
            notification.AlertInMeeting = alertInMeeting;
            notification.ExternalResourceUrl = externalResourceUrl;
        });

    // Data of another shape tells nothing; it mustn't fail the turn of somebody who only asks which team it is.
    private static TeamsChannelData Data(IActivity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static void Notify(IActivity activity, System.Action<NotificationInfo> set)
    {
        var data = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        data.Notification ??= new NotificationInfo();
        set(data.Notification);
        activity.ChannelData = data;
    }
}
