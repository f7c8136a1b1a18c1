using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search result: the card that is sent, and what stands in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null,
        Attachment preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    [JsonProperty(PropertyName = "preview")]
    public Attachment Preview { get; set; }
}
