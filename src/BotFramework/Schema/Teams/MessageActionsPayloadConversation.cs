using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team or channel that is mentioned.</summary>
public class MessageActionsPayloadConversation
{
    public MessageActionsPayloadConversation()
    {
    }

    public MessageActionsPayloadConversation(string conversationIdentityType = null, string id = null, string displayName = null)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    [JsonProperty(PropertyName = "conversationIdentityType")]
    public string ConversationIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }
}
