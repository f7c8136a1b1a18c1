using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card or file of the message.</summary>
public class MessageActionsPayloadAttachment
{
    public MessageActionsPayloadAttachment()
    {
    }

    public MessageActionsPayloadAttachment(
        string id = null, string contentType = null, string contentUrl = null, object content = null, string name = null,
        string thumbnailUrl = null)
    {
        Id = id;
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "content")]
    public object Content { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
