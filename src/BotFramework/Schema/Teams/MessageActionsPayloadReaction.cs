using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What somebody felt about the message.</summary>
public class MessageActionsPayloadReaction
{
    public MessageActionsPayloadReaction()
    {
    }

    public MessageActionsPayloadReaction(string reactionType = null, string createdDateTime = null, MessageActionsPayloadFrom user = null)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    [JsonProperty(PropertyName = "reactionType")]
    public string ReactionType { get; set; }

    [JsonProperty(PropertyName = "createdDateTime")]
    public string CreatedDateTime { get; set; }

    [JsonProperty(PropertyName = "user")]
    public MessageActionsPayloadFrom User { get; set; }
}
