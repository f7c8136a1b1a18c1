using System;
using System.Globalization;
using System.Security.Cryptography;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a conversation is found again: all that a message out of the blue needs.</summary>
public class ConversationReference
{
    public ConversationReference()
    {
    }

    public ConversationReference(
        CultureInfo locale, string activityId = null, ChannelAccount user = null, ChannelAccount bot = null,
        ConversationAccount conversation = null, string channelId = null, string serviceUrl = null)
        : this(activityId, user, bot, conversation, channelId, serviceUrl) => Locale = locale?.Name;

    public ConversationReference(
        string activityId = null, ChannelAccount user = null, ChannelAccount bot = null, ConversationAccount conversation = null,
        string channelId = null, string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity to reply to; null starts at the end of the conversation.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    [JsonProperty(PropertyName = "user")]
    public ChannelAccount User { get; set; }

    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    /// <summary>The connector of the conversation when the reference was taken; it can change.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The event that a proactive turn in this conversation starts with.</summary>
    public Activity GetContinuationActivity() => new Activity(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = new Guid(RandomNumberGenerator.GetBytes(16)).ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
