using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.People;

/// <summary>What an activity and a roster say about people and conversations.</summary>
internal static class ChannelFacts
{
    public static void Fill(Person person, TeamsChannelAccount member)
    {
        person.ChannelUserId = member.Id ?? person.ChannelUserId;
        person.Email = member.Email?.ToLowerInvariant() ?? person.Email;
        person.Upn = member.UserPrincipalName?.ToLowerInvariant() ?? person.Upn;
        if (!string.IsNullOrWhiteSpace(member.Name))
            person.Name = member.Name;
        if (member.UserRole is { Length: > 0 } role)
            person.IsGuest = role.ToLowerInvariant() is "guest" or "anonymous";
        person.IsProfileKnown = true;
    }

    public static string IdOf(ChannelAccount account) => account.AadObjectId is { Length: > 0 } id ? id.ToLowerInvariant() : account.Id;

    public static string WithoutThread(string conversationId) => conversationId.Split(';', 2)[0];

    public static ConversationKind KindOf(Activity activity) => activity.Conversation.ConversationType switch
    {
        "channel" => ConversationKind.Channel,
        "groupChat" => ConversationKind.Group,
        "personal" => ConversationKind.Personal,
        _ => activity.Conversation.IsGroup == true ? ConversationKind.Group : ConversationKind.Personal,
    };

    public static string? TeamOf(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.Team?.Id is { Length: > 0 } team ? team : null;

    /// <summary>Whether the channel is shared with other organisations; null where the activity doesn't say.</summary>
    public static bool? IsShared(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.Channel?.Type is { Length: > 0 } type
            ? type.Equals("shared", StringComparison.OrdinalIgnoreCase)
            : null;

    /// <summary>What a channel or group chat is called; null where the activity doesn't say, and for a personal chat.</summary>
    public static string? NameOf(Activity activity) => KindOf(activity) switch
    {
        ConversationKind.Personal => null,
        ConversationKind.Channel when activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.Channel?.Name is { Length: > 0 } name => name,
        _ => activity.Conversation.Name is { Length: > 0 } name ? name : null,
    };

    public static string? TimeZoneOf(Activity activity)
    {
        var told = activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties["timezone"] as JValue;
        var name = activity.LocalTimezone ?? told?.Value as string;
        return name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : null;
    }

    /// <summary>
    /// The channel refused, couldn't be reached or said what can't be read, or couldn't even be asked for an id that is none (<c>..</c>): what
    /// was asked for is not known now, and the turn goes on without it. Nothing of the database's or of ours is among them.
    /// </summary>
    public static bool IsRefusal(Exception exception) =>
        exception is ArgumentException or RestException or HttpRequestException or JsonException or TaskCanceledException;
}
