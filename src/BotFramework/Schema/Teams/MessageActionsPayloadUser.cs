using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person, as the message names them.</summary>
public class MessageActionsPayloadUser
{
    public MessageActionsPayloadUser()
    {
    }

    public MessageActionsPayloadUser(string userIdentityType = null, string id = null, string displayName = null)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    [JsonProperty(PropertyName = "userIdentityType")]
    public string UserIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }
}
