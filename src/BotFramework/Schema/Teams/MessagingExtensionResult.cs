using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Results, a text, a sign-in or a message to look over before it is sent.</summary>
public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string attachmentLayout = null, string type = null, IList<MessagingExtensionAttachment> attachments = null,
        MessagingExtensionSuggestedAction suggestedActions = null, string text = null, Activity activityPreview = null)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>list or grid.</summary>
    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>result, message, auth, config or botMessagePreview.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "activityPreview")]
    public Activity ActivityPreview { get; set; }
}
