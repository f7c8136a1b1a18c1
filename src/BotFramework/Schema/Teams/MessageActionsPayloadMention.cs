using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody or something named in the message.</summary>
public class MessageActionsPayloadMention
{
    public MessageActionsPayloadMention()
    {
    }

    public MessageActionsPayloadMention(int? id = null, string mentionText = null, MessageActionsPayloadFrom mentioned = null)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    [JsonProperty(PropertyName = "id")]
    public int? Id { get; set; }

    [JsonProperty(PropertyName = "mentionText")]
    public string MentionText { get; set; }

    [JsonProperty(PropertyName = "mentioned")]
    public MessageActionsPayloadFrom Mentioned { get; set; }
}
