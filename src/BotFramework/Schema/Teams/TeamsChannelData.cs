using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo channel = null, string eventType = null, TeamInfo team = null, NotificationInfo notification = null,
        TenantInfo tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    public TeamsChannelData(
        ChannelInfo channel = null, string eventType = null, TeamInfo team = null, NotificationInfo notification = null,
        TenantInfo tenant = null, IList<OnBehalfOf> onBehalfOf = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf;
    }

    [JsonProperty(PropertyName = "channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, in a conversation, message or team update.</summary>
    [JsonProperty(PropertyName = "eventType")]
    public string EventType { get; set; }

    [JsonProperty(PropertyName = "team")]
    public TeamInfo Team { get; set; }

    [JsonProperty(PropertyName = "notification")]
    public NotificationInfo Notification { get; set; }

    [JsonProperty(PropertyName = "tenant")]
    public TenantInfo Tenant { get; set; }

    [JsonProperty(PropertyName = "onBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOf { get; private set; }

    [JsonProperty(PropertyName = "meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    [JsonProperty(PropertyName = "settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
