using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Anything that passes between a channel and the bot. One class for all types; the I…Activity interfaces show the part that
/// matters.
/// </summary>
public partial class Activity :
    IActivity, ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity,
    IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity,
    IMessageActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity,
    ITraceActivity, ITypingActivity
{
    public Activity()
    {
    }

    public Activity(
        string type = null, string id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null,
        string serviceUrl = null, string channelId = null, ChannelAccount from = null, ConversationAccount conversation = null,
        ChannelAccount recipient = null, string textFormat = null, string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null, IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null, IList<MessageReaction> reactionsRemoved = null, string topicName = null,
        bool? historyDisclosed = null, string locale = null, string text = null, string speak = null, string inputHint = null,
        string summary = null, SuggestedActions suggestedActions = null, IList<Attachment> attachments = null,
        IList<Entity> entities = null, object channelData = null, string action = null, string replyToId = null, string label = null,
        string valueType = null, object value = null, string name = null, ConversationReference relatesTo = null, string code = null,
        DateTimeOffset? expiration = null, string importance = null, string deliveryMode = null, IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null, SemanticAction semanticAction = null, string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>Given by the channel. The same activity delivered again has the same id, as a rule.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the offset of the sender.</summary>
    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The connector that answers go to. It can change during a conversation.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "from")]
    public ChannelAccount From { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonProperty(PropertyName = "textFormat")]
    public string TextFormat { get; set; }

    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonProperty(PropertyName = "reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonProperty(PropertyName = "reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }

    [JsonProperty(PropertyName = "historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "speak")]
    public string Speak { get; set; }

    [JsonProperty(PropertyName = "inputHint")]
    public string InputHint { get; set; }

    [JsonProperty(PropertyName = "summary")]
    public string Summary { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel knows; see <see cref="GetChannelData{TypeT}"/>.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    /// <summary>The message that this one answers; for a card's button the message with the card.</summary>
    [JsonProperty(PropertyName = "replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty(PropertyName = "label")]
    public string Label { get; set; }

    [JsonProperty(PropertyName = "valueType")]
    public string ValueType { get; set; }

    /// <summary>For an invoke or a button its data, otherwise what the type says.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    /// <summary>The name of an event, invoke or command.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    /// <summary>Nobody needs to see it after this time.</summary>
    [JsonProperty(PropertyName = "expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonProperty(PropertyName = "importance")]
    public string Importance { get; set; }

    [JsonProperty(PropertyName = "deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Phrases that a speech recogniser should expect.</summary>
    [JsonProperty(PropertyName = "listenFor")]
    public IList<string> ListenFor { get; set; }

    [JsonProperty(PropertyName = "textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonProperty(PropertyName = "semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    [JsonProperty(PropertyName = "localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Who called the bot, as the adapter found out; what the sender claims is overwritten.</summary>
    [JsonProperty(PropertyName = "callerId")]
    public string CallerId { get; set; }

    /// <summary>Fields that have no property of their own.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
